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
  let stop: (() => Promise<void>) | undefined
  beforeAll(async () => {
    app.databaseUrl = await cloneTemplate()
    const started = await bootApp({ DATABASE_URL: app.databaseUrl })
    stop = started.stop
    app.container = started.container
    app.baseUrl = started.baseUrl
  }, 120_000)
  afterAll(async () => {
    await stop?.()
    await dropDatabase(app.databaseUrl)
  }, 60_000)
  return app
}

/** Boots the app in this process with these variables, which last until it is stopped. */
export async function bootApp(env: Record<string, string>) {
  const { container, port, shutdown } = await startApp({ cwd: process.cwd(), env })
  const stop = async () => {
    await shutdown()
    await clearInstances()
  }
  return { container, baseUrl: `http://localhost:${port}`, stop }
}
