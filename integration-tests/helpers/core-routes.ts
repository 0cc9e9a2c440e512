import { readdirSync, readFileSync } from "fs"
import path from "path"

const CORE = path.join(path.dirname(require.resolve("@medusajs/medusa/package.json")), "dist/api")
const OURS = path.join(__dirname, "../../src/api")

const HANDLER = /\bexport(?:s\.| async function | function | const )(GET|POST|PUT|PATCH|DELETE)\b/g

/** "POST /store/carts/{id}" of every store route that the installed Medusa has. */
export function coreStoreRoutes(): string[] {
  return routesIn(CORE, "store")
}

/** "POST /admin/orders/{id}" of every admin route, Medusa's and ours. */
export function adminRoutes(): string[] {
  return [...new Set([...routesIn(CORE, "admin"), ...routesIn(OURS, "admin")])]
}

function routesIn(api: string, area: "store" | "admin"): string[] {
  const folder = path.join(api, area)
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /^route\.[jt]s$/.test(path.basename(file)))
    .flatMap((file) => {
      const url = `/${area}/${path.dirname(file)}`.replace(/\[(\w+)\]/g, "{$1}")
      const source = readFileSync(path.join(folder, file), "utf8")
      const methods = new Set([...source.matchAll(HANDLER)].map((each) => each[1]))
      return [...methods].map((method) => `${method} ${url}`)
    })
}
