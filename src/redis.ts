import type { InputConfig } from "@medusajs/framework/types"

type ProjectConfig = NonNullable<InputConfig["projectConfig"]>
type RedisOptions = NonNullable<ProjectConfig["redisOptions"]>

/**
 * A request that needs Redis fails soon instead of waiting for it: a lost connection and one that never answers look
 * the same.
 */
const ANSWER_SOON: RedisOptions = { maxRetriesPerRequest: 1, commandTimeout: 2000 }

/**
 * What several processes must share through Redis: events and background work, locks, cached values and the states of
 * log-ins.
 */
export function redisModules({ projectConfig, featureFlags }: InputConfig) {
  const redisUrl = projectConfig?.redisUrl
  if (!redisUrl) {
    return []
  }
  const answering = { redisUrl, redisOptions: ANSWER_SOON }
  const working = isServer(projectConfig) ? answering : { redisUrl }
  return [
    { resolve: "@medusajs/medusa/event-bus-redis", options: working },
    { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: working } },
    { resolve: "@medusajs/medusa/cache-redis", options: answering },
    { resolve: "@medusajs/medusa/locking", options: { providers: [provider("locking-redis", answering)] } },
    ...(isCaching(featureFlags)
      ? [
          {
            resolve: "@medusajs/medusa/caching",
            options: { providers: [provider("caching-redis", answering)] },
          },
        ]
      : []),
  ]
}

/** Log-ins of the terminal live in Redis, where a request that waits for them must not hang either. */
export function sessionsInRedis({ redisUrl, redisOptions }: ProjectConfig): Partial<ProjectConfig> {
  return redisUrl ? { redisOptions: { ...ANSWER_SOON, ...redisOptions } } : {}
}

/** Only a process that does no background work: workers hold Redis' answer open until there is something to do. */
function isServer({ workerMode = process.env.MEDUSA_WORKER_MODE }: { workerMode?: string }): boolean {
  return workerMode === "server"
}

/** Core's cache of queries is off by default; its module would only put every event into the queue. */
function isCaching(featureFlags: InputConfig["featureFlags"]): boolean {
  return process.env.MEDUSA_FF_CACHING === "true" || featureFlags?.caching === true
}

function provider(name: string, options: object) {
  return { id: name, resolve: `@medusajs/medusa/${name}`, is_default: true, options }
}
