export * from "@medusajs/pricing/dist/migrations/Migration20251009110625"
