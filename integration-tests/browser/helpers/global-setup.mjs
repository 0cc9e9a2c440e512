import { chmodSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

/** A folder for the one system that all the mall's specs share; the first of them starts it. */
export default function globalSetup() {
  const folder = mkdtempSync(path.join(tmpdir(), "b2b-mall-"))
  // Postgres runs as a user of its own where we are root.
  chmodSync(folder, 0o755)
  process.env.TEST_MALL_FOLDER = folder
}
