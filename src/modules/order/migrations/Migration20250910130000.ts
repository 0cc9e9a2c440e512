export * from "@medusajs/order/dist/migrations/Migration20250910130000"
