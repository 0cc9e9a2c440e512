import type {
  ComputeActionContext,
  ComputeActions,
  IPromotionModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ComputedActions, decorateCartTotals, Modules } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"
import type { GoodsRow } from "../../../read-models/goods-to-order"
import type { ShippingOptionRow } from "../../../read-models/order-terms"
import type { Adjustment, DraftLine, DraftShippingMethod, OrderAddress, Problem } from "../types"

export type PromotionContext = {
  currency_code: string
  region_id: string
  sales_channel_id: string
  shipping_address: OrderAddress
  customer: { id: string; email: string; groups: { id: string }[] }
}

/** Core's types leave out what decorateCartTotals adds. */
type WithTotals = { items: object[]; shipping_methods: object[] }

type Priced = {
  lines: DraftLine[]
  methods: DraftShippingMethod[]
  goods: Map<string, GoodsRow>
  options: ShippingOptionRow[]
}

/**
 * Computes promotions with core's promotion module, in the context that core builds from a cart, and adds their
 * adjustments to lines and shipping methods. A code that does not exist or is used up is a problem; one that merely
 * does not apply to these goods is not.
 * @returns the ids of the promotions that took effect
 */
export async function applyPromotions(
  container: MedusaContainer,
  context: PromotionContext,
  priced: Priced,
  codes: string[],
  hasAutomatic: boolean,
): Promise<{ promotion_ids: string[]; problems: Problem[] }> {
  if (!codes.length && !hasAutomatic) {
    return { promotion_ids: [], problems: [] }
  }
  const promotions = container.resolve<IPromotionModuleService>(Modules.PROMOTION)
  const actions = await promotions.computeActions(codes, computeContext(context, priced), {
    prevent_auto_promotions: !hasAutomatic,
  })
  const named = [...new Set([...codes, ...actions.map((action) => action.code)])]
  const known = await promotions.listPromotions(
    { code: named },
    { select: ["id", "code"], take: named.length },
  )
  const idOf = new Map(known.map((promotion) => [promotion.code ?? "", promotion.id]))
  addAdjustments(actions, idOf, priced)
  const effective = [...priced.lines, ...priced.methods].flatMap((row) => row.adjustments)
  return {
    promotion_ids: [
      ...new Set(effective.map((adjustment) => adjustment.promotion_id).filter((id) => id !== null)),
    ],
    problems: [...unknownCodes(codes, idOf), ...usedUp(actions)],
  }
}

function computeContext(
  context: PromotionContext,
  { lines, methods, goods, options }: Priced,
): ComputeActionContext {
  const optionOf = new Map(options.map((option) => [option.id, option]))
  const totals: WithTotals = decorateCartTotals({
    currency_code: context.currency_code,
    items: lines.map((line) => ({
      id: line.id,
      quantity: line.quantity,
      unit_price: line.unit_price,
      is_tax_inclusive: line.is_tax_inclusive,
      tax_lines: line.tax_lines.map((taxLine) => ({ ...taxLine })),
    })),
    shipping_methods: methods.map((method) => ({
      id: method.id,
      amount: method.amount,
      is_tax_inclusive: method.is_tax_inclusive,
      tax_lines: method.tax_lines.map((taxLine) => ({ ...taxLine })),
    })),
  }) as unknown as WithTotals
  const items = lines.map((line, index) => ({
    ...totals.items[index],
    is_discountable: line.snapshot.is_discountable,
    variant_id: line.snapshot.variant_id,
    product_id: line.snapshot.product_id,
    product: productOf(goods.get(line.id)),
  }))
  const shippingMethods = methods.map((method, index) => ({
    ...totals.shipping_methods[index],
    shipping_option_id: method.shipping_option_id,
    shipping_option: optionOf.get(method.shipping_option_id ?? ""),
  }))
  return {
    ...totals,
    ...context,
    email: context.customer.email,
    region: { id: context.region_id },
    items,
    shipping_methods: shippingMethods,
  } as unknown as ComputeActionContext
}

/** What rules on goods may name: `items.product.categories.id` and the like. */
function productOf(row: GoodsRow | undefined) {
  return (
    row && {
      id: row.product_id,
      collection_id: row.collection_id,
      type_id: row.type_id,
      categories: row.category_ids.map((id) => ({ id })),
      tags: row.tag_ids.map((id) => ({ id })),
    }
  )
}

function addAdjustments(
  actions: ComputeActions[],
  idOf: Map<string, string>,
  { lines, methods }: Priced,
): void {
  const owners = new Map<string, { adjustments: Adjustment[] }>(
    [...lines, ...methods].map((row) => [row.id, row]),
  )
  for (const action of actions) {
    const promotion_id = idOf.get(action.code) ?? null
    if (action.action === ComputedActions.ADD_ITEM_ADJUSTMENT) {
      owners.get(action.item_id)?.adjustments.push({
        code: action.code,
        amount: decimalText(action.amount),
        promotion_id,
        is_tax_inclusive: action.is_tax_inclusive,
      })
    } else if (action.action === ComputedActions.ADD_SHIPPING_METHOD_ADJUSTMENT) {
      const amount = decimalText(action.amount)
      owners.get(action.shipping_method_id)?.adjustments.push({ code: action.code, amount, promotion_id })
    }
  }
}

function unknownCodes(codes: string[], idOf: Map<string, string>): Problem[] {
  return codes
    .filter((code) => !idOf.has(code))
    .map((code) => ({
      code: "UNKNOWN_PROMO_CODE",
      message: `There is no promotion with the code ${code}`,
      details: { promo_code: code },
    }))
}

function usedUp(actions: ComputeActions[]): Problem[] {
  const exceeded: string[] = [
    ComputedActions.PROMOTION_LIMIT_EXCEEDED,
    ComputedActions.CAMPAIGN_BUDGET_EXCEEDED,
  ]
  return actions
    .filter((action) => exceeded.includes(action.action))
    .map(({ code }) => ({
      code: "PROMO_CODE_USED_UP",
      message: `The promotion ${code} is used up`,
      details: { promo_code: code },
    }))
}
