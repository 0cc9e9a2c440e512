import { z } from "@medusajs/framework/zod"
import type { SheetOrder, SheetPlace } from "../../../read-models/catalog-sheet"
import { id, text } from "../../fields"

const MICROSECONDS = /^-?\d{1,18}$/

const place = z.tuple([
  z.enum(["code", "name", "newest"]),
  z.union([z.null(), z.literal(""), text(2_000)]),
  id,
])

/** Where a page ended, as text that clients hand back unread. */
export function cursorOf(order: SheetOrder, { key, variant_id }: SheetPlace): string {
  return Buffer.from(JSON.stringify([order, key, variant_id])).toString("base64url")
}

/** Null for a text that is no cursor of a list in this order. */
export function placeOf(cursor: string, order: SheetOrder): SheetPlace | null {
  const parsed = place.safeParse(parse(cursor))
  if (!parsed.success || parsed.data[0] !== order) {
    return null
  }
  // Not as the schema trimmed it: a name may end in a space.
  const [, key, variant_id] = parse(cursor) as [string, string | null, string]
  const isPlace = order === "code" || (key !== null && (order === "name" || MICROSECONDS.test(key)))
  return isPlace ? { key, variant_id } : null
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString())
  } catch {
    return null
  }
}
