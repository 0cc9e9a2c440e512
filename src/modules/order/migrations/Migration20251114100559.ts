export * from "@medusajs/order/dist/migrations/Migration20251114100559"
