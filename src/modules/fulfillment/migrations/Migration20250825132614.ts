export * from "@medusajs/fulfillment/dist/migrations/Migration20250825132614"
