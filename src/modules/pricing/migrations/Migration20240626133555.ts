export * from "@medusajs/pricing/dist/migrations/Migration20240626133555"
