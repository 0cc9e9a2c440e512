export * from "@medusajs/order/dist/migrations/Migration20240716081800"
