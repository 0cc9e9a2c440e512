export * from "@medusajs/order/dist/migrations/Migration20240715102100"
