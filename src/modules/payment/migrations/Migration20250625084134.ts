export * from "@medusajs/payment/dist/migrations/Migration20250625084134"
