import { z } from "@medusajs/framework/zod"
import { id, naming } from "../../fields"
import { paging } from "../../paging"

/** A point in time with its offset from UTC; kept as text, for workflows hand on no dates. */
export const moment = z
  .string()
  .datetime({ offset: true, error: naming('must be a time with its offset such as "2026-01-31T00:00:00Z"') })
  .transform((value) => new Date(value).toISOString())

const level = z.union([z.literal(1), z.literal(2)], { message: "level must be 1 or 2" })

export const ListCommissionRulesParams = z.object({
  ...paging({ limit: 50, maximum: 200 }),
  level: z.coerce.number().int().min(1).max(2).optional(),
  product_id: id.optional(),
  category_id: id.optional(),
  tier_id: id.optional(),
})

export const CreateCommissionRuleBody = z
  .object({
    level,
    rate_bps: z.number().int().min(0).max(10_000),
    product_id: id.nullish(),
    category_id: id.nullish(),
    tier_id: id.nullish(),
    priority: z.number().int().min(-1_000_000).max(1_000_000).optional(),
    starts_at: moment.nullish(),
    ends_at: moment.nullish(),
  })
  .strict()
  .refine(({ starts_at, ends_at }) => !starts_at || !ends_at || starts_at < ends_at, {
    message: "ends_at must be later than starts_at",
  })
export type CreateCommissionRuleBody = z.infer<typeof CreateCommissionRuleBody>

export const EndCommissionRuleBody = z.object({ ends_at: moment.nullable() })
export type EndCommissionRuleBody = z.infer<typeof EndCommissionRuleBody>
