export * from "@medusajs/fulfillment/dist/migrations/Migration20241217110416"
