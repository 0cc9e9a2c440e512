export * from "@medusajs/order/dist/migrations/Migration20240604100512"
