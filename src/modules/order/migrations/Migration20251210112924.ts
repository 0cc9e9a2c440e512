export * from "@medusajs/order/dist/migrations/Migration20251210112924"
