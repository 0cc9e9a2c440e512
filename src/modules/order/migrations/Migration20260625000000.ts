export * from "@medusajs/order/dist/migrations/Migration20260625000000"
