export * from "@medusajs/order/dist/migrations/Migration20240821164505"
