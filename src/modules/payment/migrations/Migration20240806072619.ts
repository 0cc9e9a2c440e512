export * from "@medusajs/payment/dist/migrations/Migration20240806072619"
