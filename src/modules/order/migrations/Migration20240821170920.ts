export * from "@medusajs/order/dist/migrations/Migration20240821170920"
