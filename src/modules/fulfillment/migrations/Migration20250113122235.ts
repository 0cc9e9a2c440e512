export * from "@medusajs/fulfillment/dist/migrations/Migration20250113122235"
