export * from "@medusajs/order/dist/migrations/Migration20251016160403"
