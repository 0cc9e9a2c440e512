export * from "@medusajs/payment/dist/migrations/Migration20250924135437"
