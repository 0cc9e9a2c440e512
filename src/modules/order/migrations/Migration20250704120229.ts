export * from "@medusajs/order/dist/migrations/Migration20250704120229"
