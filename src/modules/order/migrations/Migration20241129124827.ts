export * from "@medusajs/order/dist/migrations/Migration20241129124827"
