export * from "@medusajs/fulfillment/dist/migrations/Migration20240821170957"
