export * from "@medusajs/pricing/dist/migrations/Migration20250409122219"
