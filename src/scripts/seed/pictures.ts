import { createHash } from "crypto"
import { existsSync, mkdirSync, writeFileSync } from "fs"
import path from "path"
import type { Demo, DemoGoods } from "./demo"

/** Where Medusa serves "/static" from. */
const FOLDER = path.join("static", "pictures")

/** Named by what is in it: goods that look alike share a picture, and a browser may keep it. */
export const pictureUrl = ({ picture }: DemoGoods): string =>
  `/static/pictures/${createHash("sha256").update(picture).digest("hex").slice(0, 16)}.svg`

/**
 * Writes the goods' pictures below `root`, the folder that the server runs in; those that are there are kept. A file of
 * the demo's name says that all of them are.
 */
export function writePictures({ name, goods }: Demo, root = process.cwd()): void {
  mkdirSync(path.join(root, FOLDER), { recursive: true })
  for (const [url, picture] of new Map(goods.map((one) => [pictureUrl(one), one.picture]))) {
    const file = path.join(root, url)
    if (!existsSync(file)) {
      writeFileSync(file, picture)
    }
  }
  writeFileSync(path.join(root, FOLDER, name), "")
}
