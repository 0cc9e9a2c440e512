export * from "@medusajs/order/dist/migrations/Migration20240902195921"
