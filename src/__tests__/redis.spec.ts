import type { InputConfig } from "@medusajs/framework/types"
import { defineConfig } from "@medusajs/framework/utils"
import { withB2b } from ".."

const REDIS = "redis://127.0.0.1:1"
const SHARED = ["event_bus", "workflows", "cache", "locking", "caching"]

type Entry = { resolve: string; options?: Record<string, unknown> }

function configured(config: InputConfig = {}) {
  // Its overloads take a list or names of modules, not either.
  const { modules, projectConfig } = defineConfig(withB2b(config) as Parameters<typeof defineConfig>[0])
  const shared = Object.fromEntries(SHARED.map((key) => [key, modules?.[key] as Entry | undefined]))
  return { shared, projectConfig }
}

const project = { redisUrl: REDIS, http: { storeCors: "", adminCors: "", authCors: "" } }
const inRedis = (rest: InputConfig = {}) => configured({ ...rest, projectConfig: project })
const resolved = (shared: Record<string, Entry | undefined>) => SHARED.map((key) => shared[key]?.resolve)

describe("withB2b without a redisUrl", () => {
  it("leaves Medusa's modules in memory", () => {
    const { shared } = configured()
    expect(resolved(shared)).toEqual([
      "@medusajs/medusa/event-bus-local",
      "@medusajs/medusa/workflow-engine-inmemory",
      "@medusajs/medusa/cache-inmemory",
      expect.stringMatching(/src\/modules\/locking$/),
      undefined,
    ])
    expect(shared.locking?.options).not.toHaveProperty("providers")
  })
})

describe("withB2b with a redisUrl", () => {
  afterEach(() => delete process.env.MEDUSA_WORKER_MODE)

  it("puts event bus, workflow engine, cache and locks into Redis", () => {
    const { shared } = inRedis()
    expect(resolved(shared)).toEqual([
      "@medusajs/medusa/event-bus-redis",
      "@medusajs/medusa/workflow-engine-redis",
      "@medusajs/medusa/cache-redis",
      expect.stringMatching(/src\/modules\/locking$/),
      undefined,
    ])
    expect(shared.event_bus?.options).toEqual({ redisUrl: REDIS })
    expect(shared.workflows?.options).toEqual({ redis: { redisUrl: REDIS } })
    expect(shared.locking?.options?.providers).toMatchObject([
      { resolve: "@medusajs/medusa/locking-redis", is_default: true, options: { redisUrl: REDIS } },
    ])
  })

  it("puts core's cache of queries there when it is switched on", () => {
    const { shared } = inRedis({ featureFlags: { caching: true } })
    expect(shared.caching?.options?.providers).toMatchObject([
      { resolve: "@medusajs/medusa/caching-redis", options: { redisUrl: REDIS } },
    ])
  })

  it("keeps what the app configures itself, as a list or by name", () => {
    const theirs = { resolve: "@medusajs/medusa/event-bus-local", options: { theirs: true } }
    for (const modules of [[theirs], { event_bus: theirs }] as InputConfig["modules"][]) {
      const { shared } = inRedis({ modules } as InputConfig)
      expect(shared.event_bus).toMatchObject(theirs)
      expect(shared.workflows?.resolve).toBe("@medusajs/medusa/workflow-engine-redis")
    }
  })

  it("lets no request of a server wait for Redis, and no worker give up waiting", () => {
    process.env.MEDUSA_WORKER_MODE = "server"
    const soon = { maxRetriesPerRequest: 1, commandTimeout: 2000 }
    expect(inRedis().shared.event_bus?.options?.redisOptions).toEqual(soon)
    process.env.MEDUSA_WORKER_MODE = "worker"
    expect(inRedis().shared.event_bus?.options?.redisOptions).toBeUndefined()
  })

  it("lets no log-in wait for Redis, unless the app says so", () => {
    expect(inRedis().projectConfig.redisOptions).toMatchObject({ commandTimeout: 2000 })
    const own = configured({ projectConfig: { ...project, redisOptions: { commandTimeout: 9 } } })
    expect(own.projectConfig.redisOptions).toMatchObject({ commandTimeout: 9, maxRetriesPerRequest: 1 })
  })
})
