export * from "@medusajs/pricing/dist/migrations/Migration20230929122253"
