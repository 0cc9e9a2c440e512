import { z } from "@medusajs/framework/zod"
import type { OrderPlace } from "../../../../../read-models/order-state"
import { id } from "../../../../fields"

const place = z.tuple([z.string().regex(/^\d{1,17}$/), id])

/** Where a page ended, as text that clients hand back unread. */
export function cursorOf({ placed_at, id }: OrderPlace): string {
  return Buffer.from(JSON.stringify([placed_at, id])).toString("base64url")
}

/** Null for a text that is no cursor. */
export function placeOf(cursor: string): OrderPlace | null {
  try {
    const parsed = place.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString()))
    return parsed.success ? { placed_at: parsed.data[0], id: parsed.data[1] } : null
  } catch {
    return null
  }
}
