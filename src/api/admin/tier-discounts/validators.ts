import { z } from "@medusajs/framework/zod"
import { id } from "../../fields"
import { paging } from "../../paging"
import { moment } from "../../price-fields"

const rate = z.number().int().min(0).max(10_000)

export const ListTierDiscountsParams = z.object({
  tier_id: id.optional(),
  ...paging({ limit: 50, maximum: 500 }),
})
export type ListTierDiscountsParams = z.infer<typeof ListTierDiscountsParams>

const TierDiscountBody = z.strictObject({
  tier_id: id,
  /** Left out or null: all goods. */
  category_id: id.nullish(),
  rate_bps: rate,
  starts_at: moment.nullish(),
  ends_at: moment.nullish(),
})

export const UpsertTierDiscountsBody = z.object({ discounts: z.array(TierDiscountBody).min(1).max(1000) })
export type UpsertTierDiscountsBody = z.infer<typeof UpsertTierDiscountsBody>

export const UpdateTierDiscountBody = z.object({
  rate_bps: rate.optional(),
  ends_at: moment.nullable().optional(),
})
export type UpdateTierDiscountBody = z.infer<typeof UpdateTierDiscountBody>
