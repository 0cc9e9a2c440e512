import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs"
import path from "node:path"

/** The hash of files and folders below root: their paths and contents, without what `skip` (by path) leaves out. */
export function hashOf(root, entries, { skip = () => false } = {}) {
  const hash = createHash("sha256").update(process.version)
  for (const file of entries.flatMap((entry) => filesOf(root, entry, skip)).sort()) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(path.join(root, file)))
      .update("\0")
  }
  return hash.digest("hex")
}

function filesOf(root, entry, skip) {
  const absolute = path.join(root, entry)
  if (skip(entry) || !existsSync(absolute)) {
    return []
  }
  if (!statSync(absolute).isDirectory()) {
    return [entry]
  }
  return readdirSync(absolute).flatMap((name) => filesOf(root, path.join(entry, name), skip))
}

/** A small JSON file that remembers from what something was made, so that it is not made again. */
export class Stamps {
  #file

  constructor(file) {
    this.#file = file
  }

  #read() {
    try {
      return JSON.parse(readFileSync(this.#file, "utf8"))
    } catch {
      // No file yet, or one cut short by a crash: everything is made anew.
      return {}
    }
  }

  get(name) {
    return this.#read()[name]
  }

  set(name, value) {
    mkdirSync(path.dirname(this.#file), { recursive: true })
    writeFileSync(this.#file, JSON.stringify({ ...this.#read(), [name]: value }, null, 2))
  }
}
