export * from "@medusajs/payment/dist/migrations/Migration20250123122334"
