export * from "@medusajs/payment/dist/migrations/Migration20250120110552"
