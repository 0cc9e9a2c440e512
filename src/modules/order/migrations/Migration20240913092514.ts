export * from "@medusajs/order/dist/migrations/Migration20240913092514"
