import { z } from "@medusajs/framework/zod"

/** The `limit` and `offset` of a list, bounded so that one request can neither fetch nor skip without end. */
export function paging({ limit, maximum }: { limit: number; maximum: number }) {
  return {
    limit: z.coerce.number().int().min(1).max(maximum).default(limit),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }
}
