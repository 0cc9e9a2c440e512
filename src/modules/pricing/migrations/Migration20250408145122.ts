export * from "@medusajs/pricing/dist/migrations/Migration20250408145122"
