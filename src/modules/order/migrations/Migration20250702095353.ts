export * from "@medusajs/order/dist/migrations/Migration20250702095353"
