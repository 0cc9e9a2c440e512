import { Balancer } from "./balancer.mjs"
import { freePort } from "./ports.mjs"
import { startMedusa } from "./servers.mjs"

/** Two processes that answer requests and one that runs jobs and subscribers. */
const MEMBERS = [
  { name: "server-1", workerMode: "server" },
  { name: "server-2", workerMode: "server" },
  { name: "worker", workerMode: "worker" },
]

/** Starts the members, each of which is started again whenever it ends, and the balancer before the servers. */
export async function startCluster(system) {
  const { settings, processes } = system
  const members = await Promise.all(MEMBERS.map(async (member) => ({ ...member, port: await freePort() })))
  await Promise.all(
    members.map((member) => processes.keepRunning(member.name, () => startMember(system, member))),
  )
  const servers = members.filter(({ workerMode }) => workerMode === "server")
  system.balancer = new Balancer(servers.map(({ port }) => port))
  await system.balancer.listen(settings)
}

function startMember(system, { name, workerMode, port }) {
  const env = {
    ...system.env,
    REDIS_URL: system.redisUrl,
    MEDUSA_WORKER_MODE: workerMode,
    HOST: "127.0.0.1",
    PORT: String(port),
  }
  return startMedusa({ ...system, env }, { name, url: `http://127.0.0.1:${port}` })
}
