import type { CreatePromotionDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import type { Demo, DemoPromotion } from "./demo"
import { firstOrMade } from "./first-or-made"

const DAY_MS = 24 * 60 * 60 * 1000
const RUNS_DAYS = 60

/** The demo's promotions through core's workflow, each in a campaign that says what it is; those there are kept. */
export async function ensurePromotions(
  container: MedusaContainer,
  { promotions, currencies: [currency] }: Demo,
): Promise<void> {
  const service = container.resolve(Modules.PROMOTION)
  const ends_at = new Date(Date.now() + RUNS_DAYS * DAY_MS)
  for (const promotion of promotions) {
    const categoryId = promotion.category && (await categoryIdOf(container, promotion.category))
    await firstOrMade(service.listPromotions({ code: promotion.code }), () =>
      createPromotionsWorkflow(container).run({
        input: { promotionsData: [promotionRow(promotion, currency, ends_at, categoryId)] },
      }),
    )
  }
}

async function categoryIdOf(container: MedusaContainer, handle: string): Promise<string> {
  const [{ id }] = await container.resolve(Modules.PRODUCT).listProductCategories({ handle })
  return id
}

function promotionRow(
  { code, is_automatic, name, description, method, value, from, below }: DemoPromotion,
  currency_code: string,
  ends_at: Date,
  categoryId: string | undefined,
): CreatePromotionDTO {
  const bounds = [
    { operator: "gte" as const, amount: from },
    { operator: "lt" as const, amount: below },
  ]
  return {
    code,
    type: "standard",
    status: "active",
    is_automatic,
    campaign: { name, description, campaign_identifier: code, ends_at },
    rules: bounds.flatMap(({ operator, amount }) =>
      amount === undefined ? [] : [{ attribute: "item_subtotal", operator, values: [amount] }],
    ),
    application_method: {
      type: method,
      value,
      currency_code,
      target_type: "items",
      allocation: "across",
      target_rules: categoryId
        ? [{ attribute: "items.product.categories.id", operator: "in", values: [categoryId] }]
        : [],
    },
  }
}
