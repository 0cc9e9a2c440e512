export * from "@medusajs/order/dist/migrations/Migration20241217162224"
