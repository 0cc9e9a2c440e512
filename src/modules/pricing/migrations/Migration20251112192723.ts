export * from "@medusajs/pricing/dist/migrations/Migration20251112192723"
