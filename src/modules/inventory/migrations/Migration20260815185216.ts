export * from "@medusajs/inventory/dist/migrations/Migration20260815185216"
