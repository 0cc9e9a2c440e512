export * from "@medusajs/order/dist/migrations/Migration20240930122627"
