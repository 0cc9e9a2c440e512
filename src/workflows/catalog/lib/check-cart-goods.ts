import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import type CatalogModuleService from "../../../modules/catalog/service"
import { checkCartQuantity } from "../../../modules/catalog/utils/check-cart-quantity"
import { readCartGoods } from "../../../read-models/cart-goods"
import { readCustomerGroupIds } from "../../../read-models/customer-group-ids"
import { Refusal } from "../../../utils/refusal"

export type CartChange = {
  customer_id: string | null | undefined
  /** Null while the cart is being made. */
  cart_id: string | null
  /** Lines whose quantity in the cart is replaced by this change. */
  replaced_line_ids?: string[]
  items: { variant_id?: string | null; quantity: BigNumberInput }[]
}

/**
 * Whether a cart may hold what a change puts into it, in four statements. Goods that the customer does not see are
 * told like ones that do not exist. Refusal ORDER_RULES_BROKEN with every SKU whose quantity in the whole cart
 * breaks its rule, and the nearest one that does not.
 */
export async function checkCartGoods(container: MedusaContainer, change: CartChange): Promise<void> {
  const added = quantitiesByVariant(change.items)
  if (!added.size) {
    return
  }
  const catalog = container.resolve<CatalogModuleService>("catalog")
  const [groups, goods, rules] = await Promise.all([
    readCustomerGroupIds(container, change.customer_id),
    readCartGoods(container, {
      cart_id: change.cart_id,
      variant_ids: [...added.keys()],
      except_line_ids: change.replaced_line_ids,
    }),
    catalog.rulesOf([...added.keys()]),
  ])
  const product_ids = goods.map((row) => row.product_id)
  const hidden = new Set(await catalog.hiddenProductIds({ customer_group_ids: groups, product_ids }))
  const unseen = goods.filter((row) => hidden.has(row.product_id))
  if (unseen.length) {
    const ids = unseen.map((row) => row.variant_id).join(", ")
    // Core's words for variants that there are not.
    const message = `Variants ${ids} do not exist or belong to a product that is not published`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  const lines = goods.flatMap(({ variant_id, sku, quantity_in_cart }) => {
    const quantity = MathBN.add(quantity_in_cart, added.get(variant_id) ?? 0)
    const breach = checkCartQuantity(rules.get(variant_id) ?? null, quantity)
    return breach ? [{ variant_id, sku, ...breach }] : []
  })
  if (lines.length) {
    const message = lines.map((line) => `${line.sku ?? line.variant_id}: ${line.message}`).join("; ")
    throw new Refusal("ORDER_RULES_BROKEN", message, { lines })
  }
}

function quantitiesByVariant(items: CartChange["items"]): Map<string, BigNumberInput> {
  const quantities = new Map<string, BigNumberInput>()
  for (const { variant_id, quantity } of items) {
    if (variant_id) {
      quantities.set(variant_id, MathBN.add(quantities.get(variant_id) ?? 0, quantity))
    }
  }
  return quantities
}
