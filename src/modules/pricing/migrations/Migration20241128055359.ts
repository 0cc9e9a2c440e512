export * from "@medusajs/pricing/dist/migrations/Migration20241128055359"
