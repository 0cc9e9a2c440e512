import { z } from "@medusajs/framework/zod"
import { naming } from "../../../../fields"
import { placeOf } from "../../../../store/companies/me/orders/cursor"

export const TimelineParams = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z
    .string()
    .max(400)
    .refine((cursor) => placeOf(cursor), { error: naming("must be the next_cursor of a page") })
    .optional(),
})
export type TimelineParams = z.infer<typeof TimelineParams>
