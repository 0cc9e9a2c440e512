export * from "@medusajs/pricing/dist/migrations/Migration20241212190401"
