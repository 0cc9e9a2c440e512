export * from "@medusajs/order/dist/migrations/Migration20251017155709"
