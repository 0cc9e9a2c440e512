import { newId } from "../../utils/ids"
import { rawAmount } from "../../utils/money"
import type { UnitOfWork } from "../../utils/unit-of-work"
import { CATEGORIES } from "../online-retail/categories"
import type { Goods } from "../online-retail/goods"
import { insertRows } from "./insert-rows"
import type { Shop } from "./shop"

/** Where a goods' prices and stock hang. */
export type SeededGoods = { sku: string; price_set_id: string; inventory_item_id: string }

const CURRENCY = "gbp"
/** Goods of one variant have one option of one value, named as the terminal names it. */
const OPTION = "Default option"
const OPTION_VALUE = "Default option value"
const VARIANT = "Default variant"

/**
 * Writes goods as core's create-products workflow does, one statement a table: the workflow takes minutes for this
 * many.
 */
export async function insertGoods(
  unit: UnitOfWork,
  goods: readonly Goods[],
  shop: Shop,
): Promise<SeededGoods[]> {
  const categoryIds = await insertCategories(unit)
  const rows = goods.map((one) => ({
    ...one,
    category_id: categoryIds.get(one.category)!,
    product_id: newId("prod"),
    variant_id: newId("variant"),
    option_id: newId("opt"),
    option_value_id: newId("optval"),
    product_option_id: newId("prodopt"),
    price_set_id: newId("pset"),
    inventory_item_id: newId("iitem"),
  }))
  const insert = (table: string, row: (one: (typeof rows)[number]) => Record<string, unknown>) =>
    insertRows(unit, table, rows.map(row))

  await insert("product", (one) => ({
    id: one.product_id,
    title: one.name,
    handle: handleOf(`${one.name} ${one.sku}`),
    status: "published",
    external_id: `online-retail:${one.sku}`,
    is_giftcard: false,
    discountable: true,
  }))
  await insert("product_option", (one) => ({ id: one.option_id, title: OPTION, is_exclusive: true }))
  await insert("product_option_value", (one) => ({
    id: one.option_value_id,
    value: OPTION_VALUE,
    option_id: one.option_id,
  }))
  await insert("product_product_option", (one) => ({
    id: one.product_option_id,
    product_id: one.product_id,
    product_option_id: one.option_id,
  }))
  await insert("product_product_option_value", (one) => ({
    id: newId("prodoptval"),
    product_product_option_id: one.product_option_id,
    product_option_value_id: one.option_value_id,
  }))
  await insert("product_variant", (one) => ({
    id: one.variant_id,
    product_id: one.product_id,
    title: VARIANT,
    sku: one.sku,
    manage_inventory: true,
    allow_backorder: false,
    variant_rank: 0,
  }))
  await insert("product_variant_option", (one) => ({
    variant_id: one.variant_id,
    option_value_id: one.option_value_id,
  }))
  await insert("product_category_product", (one) => ({
    product_id: one.product_id,
    product_category_id: one.category_id,
  }))
  await insert("product_sales_channel", (one) => ({
    id: newId("prodsc"),
    product_id: one.product_id,
    sales_channel_id: shop.sales_channel_id,
  }))
  await insert("product_shipping_profile", (one) => ({
    id: newId("prodsp"),
    product_id: one.product_id,
    shipping_profile_id: shop.shipping_profile_id,
  }))
  await insert("price_set", (one) => ({ id: one.price_set_id }))
  await insert("price", (one) => ({
    id: newId("price"),
    price_set_id: one.price_set_id,
    currency_code: CURRENCY,
    amount: one.list_price,
    raw_amount: rawAmount(one.list_price),
    rules_count: 0,
  }))
  await insert("product_variant_price_set", (one) => ({
    id: newId("pvps"),
    variant_id: one.variant_id,
    price_set_id: one.price_set_id,
  }))
  await insert("inventory_item", (one) => ({
    id: one.inventory_item_id,
    sku: one.sku,
    title: one.name,
    requires_shipping: true,
  }))
  await insert("product_variant_inventory_item", (one) => ({
    id: newId("pvitem"),
    variant_id: one.variant_id,
    inventory_item_id: one.inventory_item_id,
    required_quantity: 1,
  }))
  return rows
}

async function insertCategories(unit: UnitOfWork): Promise<Map<string, string>> {
  const rows = CATEGORIES.map((name, rank) => {
    const id = newId("pcat")
    return {
      id,
      name,
      handle: handleOf(name),
      mpath: id,
      rank,
      description: "",
      is_active: true,
      is_internal: false,
    }
  })
  await insertRows(unit, "product_category", rows)
  return new Map(rows.map(({ name, id }) => [name, id]))
}

/** "SET/6 RED SPOTTY CUPS" → "set-6-red-spotty-cups". */
function handleOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}
