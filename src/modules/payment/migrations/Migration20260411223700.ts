export * from "@medusajs/payment/dist/migrations/Migration20260411223700"
