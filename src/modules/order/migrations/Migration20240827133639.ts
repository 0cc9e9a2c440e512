export * from "@medusajs/order/dist/migrations/Migration20240827133639"
