export * from "@medusajs/fulfillment/dist/migrations/Migration20240917161003"
