export * from "@medusajs/order/dist/migrations/Migration20260729154253"
