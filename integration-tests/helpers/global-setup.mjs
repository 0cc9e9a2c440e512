import { migratedTemplate } from "./template-database.mjs"
import { testPostgres } from "./test-postgres.mjs"

export default async function globalSetup() {
  globalThis.__TEST_POSTGRES__ = await testPostgres()
  process.env.TEST_TEMPLATE_DATABASE = await migratedTemplate()
}
