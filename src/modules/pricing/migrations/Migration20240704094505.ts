export * from "@medusajs/pricing/dist/migrations/Migration20240704094505"
