export * from "@medusajs/payment/dist/migrations/Migration20250929124701"
