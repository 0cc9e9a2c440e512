export * from "@medusajs/order/dist/migrations/Migration20240219102530"
