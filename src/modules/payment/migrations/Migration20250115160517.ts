export * from "@medusajs/payment/dist/migrations/Migration20250115160517"
