import type { MedusaContainer } from "@medusajs/framework/types"
import { startApp } from "@medusajs/test-utils/dist/medusa-test-runner-utils/bootstrap-app"
import { clearInstances } from "@medusajs/test-utils/dist/medusa-test-runner-utils/clear-instances"
import { cloneTemplate, dropDatabase } from "./databases"

export type TestApp = {
  container: MedusaContainer
  /** Where its API answers, for supertest. */
  baseUrl: string
  databaseUrl: string
}

/**
 * One app with a database of its own for the whole spec file, in this process. Tests share it: they make their own
 * companies and goods with the builders and never count on an empty table.
 */
export function useApp(): TestApp {
  const app = {} as TestApp
  let shutdown: () => Promise<void>
  beforeAll(async () => {
    app.databaseUrl = await cloneTemplate()
    process.env.DATABASE_URL = app.databaseUrl
    const started = await startApp({ cwd: process.cwd() })
    shutdown = started.shutdown
    app.container = started.container
    app.baseUrl = `http://localhost:${started.port}`
  }, 120_000)
  afterAll(async () => {
    await shutdown?.()
    await clearInstances()
    await dropDatabase(app.databaseUrl)
  }, 60_000)
  return app
}
