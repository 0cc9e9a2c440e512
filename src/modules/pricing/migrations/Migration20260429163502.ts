export * from "@medusajs/pricing/dist/migrations/Migration20260429163502"
