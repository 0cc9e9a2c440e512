import type { MedusaContainer } from "@medusajs/framework/types"
import { bootApp } from "../../helpers/app"
import { cloneTemplate, dropDatabase } from "../../helpers/databases"
import { anOwnPostgres, type OwnPostgres } from "./own-postgres"
import { aRedisServer, type RedisServer } from "./redis"
import { aServer, type Server } from "./server"

export type { Server } from "./server"

export type Deployment = {
  databaseUrl: string
  servers: Server[]
  /** Runs jobs and subscribers: with Redis alone, where the servers only serve. */
  worker: Server | null
  redisUrl: string | null
  /** In the test process, on the same database, without jobs and subscribers: to seed and to look. */
  container: MedusaContainer
  postgres?: Pick<OwnPostgres, "kill" | "start">
  redisServer?: RedisServer
}

export type DeploymentOptions = {
  /** How many serve. Default 2. */
  servers?: number
  /** They share a Redis of their own, and a worker runs beside them. */
  redis?: boolean
  /** An embedded Postgres that the test may kill; else a database on the test Postgres. */
  ownPostgres?: boolean
}

/** Real servers on one database, for a whole spec file. They end with the tests, however those end. */
export function useDeployment({
  servers = 2,
  redis = false,
  ownPostgres = false,
}: DeploymentOptions = {}): Deployment {
  const deployment = { servers: [], worker: null, redisUrl: null } as unknown as Deployment
  const undo: (() => Promise<void>)[] = []

  beforeAll(async () => {
    if (ownPostgres) {
      const postgres = await anOwnPostgres()
      undo.push(() => postgres.kill())
      Object.assign(deployment, { postgres, databaseUrl: postgres.databaseUrl })
    } else {
      deployment.databaseUrl = await cloneTemplate()
      undo.push(() => dropDatabase(deployment.databaseUrl))
    }
    if (redis) {
      const redisServer = await aRedisServer()
      await redisServer.start()
      undo.push(() => redisServer.kill())
      Object.assign(deployment, { redisServer, redisUrl: redisServer.url })
    }
    const names = Array.from({ length: servers }, (_, n) => `server-${n + 1}`)
    deployment.servers = await Promise.all(
      names.map((name) => aServer(name, environment(deployment, "server"))),
    )
    deployment.worker = redis ? await aServer("worker", environment(deployment, "worker")) : null
    const all = [...deployment.servers, ...(deployment.worker ? [deployment.worker] : [])]
    undo.push(async () => void (await Promise.all(all.map((server) => server.kill()))))
    const here = await startAll(all, deployment.databaseUrl)
    undo.push(() => here.stop())
    deployment.container = here.container
  }, 240_000)

  afterAll(async () => {
    for (const step of undo.reverse()) {
      await step()
    }
  }, 60_000)

  return deployment
}

/** Us first: the first app on an empty database makes core's default rows, and several at once stumble over them. */
async function startAll(servers: Server[], databaseUrl: string) {
  const here = await bootApp({ DATABASE_URL: databaseUrl, MEDUSA_WORKER_MODE: "server" })
  await Promise.all(servers.map((server) => server.start()))
  return here
}

function environment({ databaseUrl, redisUrl }: Deployment, workerMode: string): Record<string, string> {
  return {
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    JWT_SECRET: process.env.JWT_SECRET!,
    COOKIE_SECRET: process.env.COOKIE_SECRET!,
    DISABLE_MEDUSA_ADMIN: "true",
    ...(redisUrl ? { REDIS_URL: redisUrl, MEDUSA_WORKER_MODE: workerMode } : {}),
  }
}
