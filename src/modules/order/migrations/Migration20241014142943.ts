export * from "@medusajs/order/dist/migrations/Migration20241014142943"
