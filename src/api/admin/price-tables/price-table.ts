import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type PricingModuleService from "../../../modules/pricing/service"
import type { PriceWithBreaks } from "../../../modules/pricing/types"
import { isBelowCost } from "../../../modules/pricing/utils/price-effect"
import type { PriceOwner } from "../../../read-models/price-owner"
import {
  readGoodsWithCost,
  readPriceTable,
  type GoodsWithCost,
  type PriceTableQuestion,
  type PriceTableRow,
} from "../../../read-models/price-table"
import { leastQuantity } from "../../store/catalog/goods-answer"
import { groupsOf } from "./price-owner"
import type { PriceTableParams } from "./validators"

/** A page of the table: three statements; five with `below_cost`, which prices all goods whose cost is known. */
export async function priceTable(container: MedusaContainer, owner: PriceOwner, params: PriceTableParams) {
  const { limit, offset, below_cost } = params
  const question: PriceTableQuestion = {
    customer_group_id: owner.company_group_id ?? owner.tier_group_id,
    currency_code: owner.currency_code,
    q: params.q ?? null,
    category_id: params.category_id ?? null,
    skus: params.sku ?? null,
    variant_ids: null,
    only_own: params.only_own === "true",
  }
  if (below_cost === "false") {
    const { rows, count } = await readPriceTable(container, question, { limit, offset })
    const prices = await pricesOf(container, owner, rows)
    return { goods: rows.map((row) => told(row, prices.get(row.variant_id))), count, limit, offset }
  }
  const candidates = await readGoodsWithCost(container, question)
  const prices = await pricesOf(container, owner, candidates)
  const below = candidates.filter(({ variant_id, cost }) => sellsBelow(prices.get(variant_id), cost))
  const variant_ids = below.slice(offset, offset + limit).map(({ variant_id }) => variant_id)
  const { rows } = await readPriceTable(container, { ...question, variant_ids }, { limit, offset: 0 })
  const goods = rows.map((row) => told(row, prices.get(row.variant_id)))
  return { goods, count: below.length, limit, offset }
}

type Prices = Map<string, PriceWithBreaks>

/** What buyers of the owner pay from the least quantity on that can be ordered, by variant; one statement. */
async function pricesOf(
  container: MedusaContainer,
  owner: PriceOwner,
  rows: readonly Pick<GoodsWithCost, "variant_id" | "price_set_id" | "order_rule">[],
): Promise<Prices> {
  const pricing = container.resolve<PricingModuleService>(Modules.PRICING)
  const prices = await pricing.resolveBreaks({
    items: rows.flatMap((row) =>
      row.price_set_id
        ? [{ key: row.variant_id, price_set_id: row.price_set_id, quantity: leastQuantity(row) }]
        : [],
    ),
    company_group_id: owner.company_group_id,
    tier_group_id: owner.tier_group_id,
    customer_group_ids: groupsOf(owner),
    currency_code: owner.currency_code,
    region_id: owner.region_id,
  })
  return new Map(prices.map((price) => [price.key, price]))
}

/** At its least quantity or from any of its breaks on. */
function sellsBelow(price: PriceWithBreaks | undefined, cost: string | null): boolean {
  return !!price && [price, ...price.breaks].some(({ amount }) => isBelowCost(amount, cost))
}

function told({ price_set_id, order_rule, ...row }: PriceTableRow, price: PriceWithBreaks | undefined) {
  return {
    ...row,
    can_be_priced: price_set_id !== null,
    list_amount: price?.list_amount ?? null,
    applies: {
      quantity: leastQuantity({ order_rule }),
      amount: price?.amount ?? null,
      source: price?.source ?? null,
      breaks: price?.breaks ?? [],
    },
    below_cost: sellsBelow(price, row.cost),
  }
}
