export * from "@medusajs/fulfillment/dist/migrations/Migration20250120115002"
