import { newId } from "../../utils/ids"
import { rawAmount } from "../../utils/money"
import type { UnitOfWork } from "../../utils/unit-of-work"
import type { Demo, DemoCategory, DemoGoods } from "./demo"
import { insertRows } from "./insert-rows"
import { pictureUrl } from "./pictures"
import type { Shop } from "./shop"

/** Where a goods' prices and stock hang. */
export type SeededGoods = { sku: string; price_set_id: string; inventory_item_id: string }

/**
 * Writes goods as core's create-products workflow does, one statement a table: the workflow takes minutes for this
 * many.
 */
export async function insertGoods(
  unit: UnitOfWork,
  { goods, categories, currencies: [currency] }: Demo,
  shop: Shop,
): Promise<SeededGoods[]> {
  const categoryIds = await insertCategories(unit, categories, goods)
  const rows = goods.map((one) => ({
    ...one,
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
    handle: one.handle,
    description: one.description ?? null,
    status: "published",
    external_id: one.external_id,
    thumbnail: pictureUrl(one.picture),
    is_giftcard: false,
    discountable: true,
  }))
  await insert("image", (one) => ({
    id: newId("img"),
    product_id: one.product_id,
    url: pictureUrl(one.picture),
    rank: 0,
  }))
  await insert("product_option", (one) => ({ id: one.option_id, title: one.option, is_exclusive: true }))
  await insert("product_option_value", (one) => ({
    id: one.option_value_id,
    value: one.option_value,
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
    title: one.variant,
    sku: one.sku,
    manage_inventory: true,
    allow_backorder: false,
    variant_rank: 0,
  }))
  await insert("product_variant_option", (one) => ({
    variant_id: one.variant_id,
    option_value_id: one.option_value_id,
  }))
  await insertRows(
    unit,
    "product_category_product",
    rows.flatMap(({ product_id, categories }) =>
      categories.map((handle) => ({ product_id, product_category_id: categoryIds.get(handle)! })),
    ),
  )
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
  await insertRows(
    unit,
    "price",
    rows.flatMap(({ price_set_id, list_price, breaks }) =>
      [{ min_quantity: null, amount: list_price }, ...breaks].map(({ min_quantity, amount }) => ({
        id: newId("price"),
        price_set_id,
        currency_code: currency,
        amount,
        raw_amount: rawAmount(amount),
        min_quantity,
        raw_min_quantity: min_quantity && rawAmount(min_quantity),
        rules_count: 0,
      })),
    ),
  )
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
  await insertRows(
    unit,
    "order_rule",
    rows
      .filter(({ allows_decimals }) => allows_decimals)
      .map(({ variant_id }) => ({ id: newId("orul"), variant_id, allows_decimals: true })),
  )
  return rows
}

async function insertCategories(
  unit: UnitOfWork,
  categories: readonly DemoCategory[],
  goods: readonly DemoGoods[],
): Promise<Map<string, string>> {
  const idOf = new Map(categories.map(({ handle }) => [handle, newId("pcat")]))
  const thumbnailOf = ({ handle, picture }: DemoCategory) => {
    const shown = picture ?? goods.find(({ categories: of }) => of.includes(handle))?.picture
    return shown === undefined ? null : { thumbnail: pictureUrl(shown) }
  }
  const rows = categories.map((category, rank) => {
    const { handle, name, parent } = category
    const id = idOf.get(handle)!
    const parentId = parent === undefined ? null : idOf.get(parent)!
    return {
      id,
      name,
      handle,
      parent_category_id: parentId,
      mpath: parentId ? `${parentId}.${id}` : id,
      rank,
      description: "",
      metadata: thumbnailOf(category),
      is_active: true,
      is_internal: false,
    }
  })
  await insertRows(unit, "product_category", rows)
  return idOf
}
