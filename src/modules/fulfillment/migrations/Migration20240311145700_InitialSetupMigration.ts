export * from "@medusajs/fulfillment/dist/migrations/Migration20240311145700_InitialSetupMigration"
