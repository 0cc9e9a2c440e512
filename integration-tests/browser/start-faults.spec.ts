import { cpSync, mkdtempSync, rmSync } from "fs"
import net from "net"
import { tmpdir } from "os"
import path from "path"
import { freePort, launch, ROOT } from "../helpers/commands"

let folder: string

beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "b2b-faults-"))))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a start says that cannot go on: one line, and a bad exit code. */
async function complaint(env: Record<string, string>, args = ["scripts/start.mjs"]): Promise<string> {
  const settings = { B2B_DATA_DIR: path.join(folder, "data"), PORT: String(await freePort()), ...env }
  const { code, output } = await launch(args, { env: settings }).ended
  expect(code).toBe(1)
  const lines = output.split("\n").filter((line) => line.startsWith("✗"))
  expect(lines).toHaveLength(1)
  return lines[0]
}

describe("npm start says in one line", () => {
  it("that the port of the embedded Postgres is taken", async () => {
    const other = net.createServer().listen(0, "127.0.0.1")
    await new Promise((resolve) => other.once("listening", resolve))
    const { port } = other.address() as net.AddressInfo
    expect(await complaint({ PG_PORT: String(port) })).toBe(
      `✗ Port ${port} (the embedded Postgres) is taken: end what listens there, or choose another with PG_PORT`,
    )
    other.close()
  })

  it.each(["0", "65536", "9000x", ""])("that %p is no port", async (PORT) => {
    expect(await complaint({ PORT })).toBe("✗ PORT must be a port from 1 to 65535")
  })

  it("that DATABASE_URL does not answer, without its password", async () => {
    const port = await freePort()
    expect(await complaint({ DATABASE_URL: `postgres://me:secret@127.0.0.1:${port}/shop` })).toBe(
      `✗ DATABASE_URL does not answer: postgres://me:***@127.0.0.1:${port}/shop (connect ECONNREFUSED 127.0.0.1:${port})`,
    )
  })

  it("that DATABASE_URL is no address", async () => {
    expect(await complaint({ DATABASE_URL: "shop" })).toBe(
      "✗ DATABASE_URL is not an address like postgres://user:password@host:5432/database",
    )
  })

  it("that the packages are missing", async () => {
    cpSync(path.join(ROOT, "scripts"), path.join(folder, "clone/scripts"), { recursive: true })
    expect(await complaint({}, [path.join(folder, "clone/scripts/start.mjs")])).toBe(
      "✗ The packages are not installed: run `npm ci` first",
    )
  })
})

describe("npm run start:cluster says in one line", () => {
  const complaintOfCluster = (env: Record<string, string>) =>
    complaint(env, ["scripts/start.mjs", "--cluster"])

  it("that Redis is not installed, and how it is", async () => {
    expect(await complaintOfCluster({ PATH: folder })).toBe(
      "✗ redis-server is not installed: install Redis (Debian, Ubuntu: `apt-get install redis-server`; " +
        "macOS: `brew install redis`), or set REDIS_URL",
    )
  })

  it("that REDIS_URL does not answer", async () => {
    const port = await freePort()
    expect(await complaintOfCluster({ REDIS_URL: `redis://:secret@127.0.0.1:${port}` })).toBe(
      `✗ REDIS_URL does not answer: 127.0.0.1:${port} (connect ECONNREFUSED 127.0.0.1:${port})`,
    )
  })

  it("that REDIS_URL is no address", async () => {
    expect(await complaintOfCluster({ REDIS_URL: "redis" })).toBe(
      "✗ REDIS_URL is not an address like redis://host:6379",
    )
  })
})
