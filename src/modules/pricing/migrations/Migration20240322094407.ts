export * from "@medusajs/pricing/dist/migrations/Migration20240322094407"
