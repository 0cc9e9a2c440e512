export * from "@medusajs/order/dist/migrations/Migration20240801085921"
