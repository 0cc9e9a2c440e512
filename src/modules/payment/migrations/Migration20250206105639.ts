export * from "@medusajs/payment/dist/migrations/Migration20250206105639"
