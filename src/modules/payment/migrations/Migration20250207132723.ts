export * from "@medusajs/payment/dist/migrations/Migration20250207132723"
