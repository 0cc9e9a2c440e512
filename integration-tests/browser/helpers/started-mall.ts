import { existsSync, readFileSync, writeFileSync } from "fs"
import path from "path"
import { freePort, launch } from "../../helpers/commands"

/** `npm start` with the real data, started by the first spec that asks; the run's teardown ends it. @returns its address */
export async function startedMall(): Promise<string> {
  const folder = process.env.TEST_MALL_FOLDER!
  const started = path.join(folder, "started.json")
  if (existsSync(started)) {
    return (JSON.parse(readFileSync(started, "utf8")) as { base: string }).base
  }
  const [port, pgPort] = [await freePort(), await freePort()]
  const system = launch(["scripts/start.mjs"], {
    env: { B2B_DATA_DIR: path.join(folder, "data"), PORT: String(port), PG_PORT: String(pgPort) },
  })
  const base = `http://localhost:${port}`
  writeFileSync(started, JSON.stringify({ base, pid: system.pid }))
  await system.prints("Ctrl-C ends it")
  return base
}
