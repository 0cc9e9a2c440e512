export * from "@medusajs/payment/dist/migrations/Migration20240225134525"
