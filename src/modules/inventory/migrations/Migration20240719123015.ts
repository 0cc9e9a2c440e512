export * from "@medusajs/inventory/dist/migrations/Migration20240719123015"
