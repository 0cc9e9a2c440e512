export * from "@medusajs/order/dist/migrations/Migration20260106185528"
