export * from "@medusajs/order/dist/migrations/Migration20251225120947"
