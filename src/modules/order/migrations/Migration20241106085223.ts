export * from "@medusajs/order/dist/migrations/Migration20241106085223"
