import { z } from "@medusajs/framework/zod"
import { id } from "../../../../fields"
import { CatalogParams } from "../../../../store/catalog/validators"
import { OrderBody } from "../../../../store/orders/validators"
import { UsualGoodsParams } from "../../../../store/usual-goods/validators"

export const OnBehalfBody = OrderBody.extend({
  /** The member for whom it is ordered; their limits apply. */
  customer_id: id.nullish().transform((value) => value ?? null),
  source: z.enum(["on_behalf", "message", "phone", "api"]).default("on_behalf"),
  sales_channel_id: id.nullish().transform((value) => value ?? null),
})

export type OnBehalfBody = z.infer<typeof OnBehalfBody>

export const PreviewOnBehalfBody = OnBehalfBody.omit({ expected_total: true })
export type PreviewOnBehalfBody = z.infer<typeof PreviewOnBehalfBody>

/** For whom a merchant looks at goods, and where they would be sold. */
const forMember = { customer_id: id.optional(), sales_channel_id: id.optional() }

export const CompanyCatalogParams = CatalogParams.safeExtend(forMember)
export const CompanyUsualGoodsParams = UsualGoodsParams.extend(forMember)
