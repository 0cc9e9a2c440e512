import { readdirSync, readFileSync } from "fs"
import path from "path"

/** "POST /store/carts/{id}" of every store route that the installed Medusa has. */
export function coreStoreRoutes(): string[] {
  const folder = path.join(path.dirname(require.resolve("@medusajs/medusa/package.json")), "dist/api/store")
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.js")
    .flatMap((file) => {
      const url = `/store/${path.dirname(file)}`.replace(/\[(\w+)\]/g, "{$1}")
      const source = readFileSync(path.join(folder, file), "utf8")
      const methods = new Set(
        [...source.matchAll(/exports\.(GET|POST|PUT|PATCH|DELETE)\b/g)].map((each) => each[1]),
      )
      return [...methods].map((method) => `${method} ${url}`)
    })
}
