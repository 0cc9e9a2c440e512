export * from "@medusajs/fulfillment/dist/migrations/Migration20251114133146"
