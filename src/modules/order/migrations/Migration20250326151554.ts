export * from "@medusajs/order/dist/migrations/Migration20250326151554"
