import { createHash } from "crypto"
import { existsSync, mkdirSync, writeFileSync } from "fs"
import path from "path"
import type { Demo } from "./demo"

/** Where Medusa serves "/static" from. */
const FOLDER = path.join("static", "pictures")

/** Named by what is in it: goods that look alike share a picture, and a browser may keep it. */
export const pictureUrl = (picture: string): string =>
  `/static/pictures/${createHash("sha256").update(picture).digest("hex").slice(0, 16)}.svg`

/**
 * Writes the pictures of goods and categories below `root`, the folder that the server runs in; those that are there are kept. A file of
 * the demo's name says that all of them are.
 */
export function writePictures({ name, goods, categories }: Demo, root = process.cwd()): void {
  mkdirSync(path.join(root, FOLDER), { recursive: true })
  const pictures = new Set([...goods, ...categories].flatMap(({ picture }) => picture ?? []))
  for (const picture of pictures) {
    const file = path.join(root, pictureUrl(picture))
    if (!existsSync(file)) {
      writeFileSync(file, picture)
    }
  }
  writeFileSync(path.join(root, FOLDER, name), "")
}
