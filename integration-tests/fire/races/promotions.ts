import type { CreatePromotionDTO } from "@medusajs/framework/types"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { unique } from "../../helpers/company-builders"
import { databaseOf } from "../../helpers/pricing"
import type { Setting } from "./setting"

/** 10 % off all goods of an order, with these bounds on its use; returns the code. */
export async function aPromotion(
  { container }: Setting,
  bounds: Pick<CreatePromotionDTO, "limit" | "campaign">,
): Promise<string> {
  const code = unique("promo").toUpperCase()
  const application_method = {
    type: "percentage",
    target_type: "items",
    allocation: "across",
    value: 10,
    currency_code: "gbp",
  } as const
  await createPromotionsWorkflow(container).run({
    input: { promotionsData: [{ code, type: "standard", status: "active", application_method, ...bounds }] },
  })
  return code
}

/** How many orders had this promotion. */
export async function usesOf({ container }: Setting, code: string): Promise<number> {
  const { rows } = await databaseOf(container).raw(
    `select count(*)::int as n from order_promotion link join promotion p on p.id = link.promotion_id
     where p.code = ? and link.deleted_at is null`,
    [code],
  )
  return rows[0].n
}
