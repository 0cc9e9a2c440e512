export * from "@medusajs/fulfillment/dist/migrations/Migration20250822130931"
