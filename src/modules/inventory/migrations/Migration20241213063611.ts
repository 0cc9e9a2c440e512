export * from "@medusajs/inventory/dist/migrations/Migration20241213063611"
