import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type PricingModuleService from "../modules/pricing/service"
import type { ResolvePricesInput } from "../modules/pricing/types"
import type { GoodsToPrice } from "../read-models/goods-to-price"

type Question = { sku: string[]; quantity: string[] }

/**
 * The price of every asked SKU and quantity with all candidates, in the order asked; one statement. `quantity` is one
 * for all SKUs or as many as them.
 * @throws INVALID_DATA quantities that do not match or are not above 0; NOT_FOUND naming every SKU not in `goods`
 */
export async function pricedGoods(
  container: MedusaContainer,
  { sku, quantity }: Question,
  goods: readonly GoodsToPrice[],
  buyer: Omit<ResolvePricesInput, "items" | "explain">,
) {
  const quantities = matchQuantities(sku, quantity)
  const goodsOf = new Map(goods.map((row) => [row.sku, row]))
  const unknown = [...new Set(sku.filter((name) => !goodsOf.has(name)))]
  if (unknown.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `No goods have the sku ${unknown.join(", ")}`)
  }
  const asked = sku.map((name, index) => ({
    goods: goodsOf.get(name) as GoodsToPrice,
    quantity: quantities[index],
  }))
  const pricing = container.resolve<PricingModuleService>(Modules.PRICING)
  const prices = await pricing.resolvePrices<number>({
    ...buyer,
    items: asked.flatMap(({ goods: { price_set_id }, quantity: units }, key) =>
      price_set_id ? [{ key, price_set_id, quantity: units }] : [],
    ),
    explain: true,
  })
  const priceOf = new Map(prices.map((price) => [price.key, price]))
  return asked.map(({ goods: row, quantity: units }, key) => {
    const price = priceOf.get(key)
    return {
      sku: row.sku,
      variant_id: row.variant_id,
      product_title: row.product_title,
      variant_title: row.variant_title,
      quantity: units,
      amount: price?.amount ?? null,
      list_amount: price?.list_amount ?? null,
      source: price?.source ?? null,
      min_quantity: price?.min_quantity ?? null,
      is_tax_inclusive: price?.is_tax_inclusive ?? false,
      candidates: price?.candidates ?? [],
    }
  })
}

function matchQuantities(skus: string[], quantities: string[]): string[] {
  const refused = quantities.find((quantity) => !/[1-9]/.test(quantity) || quantity.startsWith("-"))
  if (refused !== undefined) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `quantity ${refused} is not above 0`)
  }
  if (quantities.length === 1) {
    return skus.map(() => quantities[0])
  }
  if (quantities.length !== skus.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${quantities.length} quantities for ${skus.length} skus; give one for all, or one for each`,
    )
  }
  return quantities
}
