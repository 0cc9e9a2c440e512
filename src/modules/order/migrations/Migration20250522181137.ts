export * from "@medusajs/order/dist/migrations/Migration20250522181137"
