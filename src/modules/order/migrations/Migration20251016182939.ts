export * from "@medusajs/order/dist/migrations/Migration20251016182939"
