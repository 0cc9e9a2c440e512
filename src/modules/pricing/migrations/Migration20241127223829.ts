export * from "@medusajs/pricing/dist/migrations/Migration20241127223829"
