import path from "node:path"
import { APP_DIR, ROOT } from "../../scripts/lib/settings.mjs"

/** The benchmark's own Postgres, what it keeps between runs, logs and profiles. */
export const BENCH_DATA = path.join(ROOT, ".data/bench")

/** The two that are compared: where each one's app is. */
export const PLATFORMS = {
  ours: { cwd: APP_DIR },
  stock: { cwd: path.join(ROOT, "bench/stock") },
}

/** As an app in production; both alike. */
export function environment({ databaseUrl, port = 0 }) {
  return {
    ...process.env,
    NODE_OPTIONS: undefined,
    REDIS_URL: undefined,
    NODE_ENV: "production",
    DISABLE_MEDUSA_ADMIN: "true",
    DATABASE_URL: databaseUrl,
    HOST: "127.0.0.1",
    PORT: String(port),
    STORE_CORS: "http://localhost",
    ADMIN_CORS: "http://localhost",
    AUTH_CORS: "http://localhost",
    JWT_SECRET: "bench",
    COOKIE_SECRET: "bench",
  }
}
