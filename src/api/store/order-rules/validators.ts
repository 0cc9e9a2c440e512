import { z } from "@medusajs/framework/zod"
import { ListOrderRulesParams } from "../../admin/order-rules/validators"

export const StoreOrderRulesParams = ListOrderRulesParams.pick({ variant_id: true, sku: true }).refine(
  ({ variant_id, sku }) => Boolean(variant_id?.length || sku?.length),
  { message: "needs variant_id or sku: the goods whose order rules are asked for" },
)

export type StoreOrderRulesParams = z.infer<typeof StoreOrderRulesParams>
