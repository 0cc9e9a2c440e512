export * from "@medusajs/payment/dist/migrations/Migration20241211151053"
