export * from "@medusajs/order/dist/migrations/Migration20251125164002"
