export * from "@medusajs/pricing/dist/migrations/Migration20241127114534"
