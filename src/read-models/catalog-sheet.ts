import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrderRule } from "../modules/catalog/types"
import { readAcross } from "../utils/sql"
import { catalogSheetStatement } from "./catalog-sheet-statement"

export type SheetOrder = "code" | "name" | "newest"

/** The last row of a page: the next one continues behind it. */
export type SheetPlace = { key: string | null; variant_id: string }

export type CatalogSheetQuestion = {
  company_id: string
  currency_code: string
  /** The publishable key's channels; as an order does, the sheet takes the first that is enabled. */
  sales_channel_ids: readonly string[]
  /** Null: the region of the company's default address. */
  region_id: string | null
  hidden_product_ids: readonly string[]
  /** One product alone, by its id or handle. */
  product: string | null
  /** Beginning of a code or barcode, or words of the name or of its pinyin initials. */
  q: string | null
  /** With all categories below it. */
  category_id: string | null
  in_stock: boolean
  skus: readonly string[] | null
  variant_ids: readonly string[] | null
  order: SheetOrder
  after: SheetPlace | null
  limit: number
}

export type SheetCategory = { id: string; name: string; handle: string }

export type SheetWarehouse = { warehouse_id: string; warehouse: string; available: string }

/** One variant as the sheet shows it, without its price; quantities are decimal texts. */
export type SheetRow = {
  variant_id: string
  sku: string | null
  barcode: string | null
  name: string
  variant_title: string | null
  product_id: string
  handle: string | null
  thumbnail: string | null
  categories: SheetCategory[]
  order_rule: Omit<OrderRule, "variant_id"> | null
  price_set_id: string | null
  manage_inventory: boolean
  allow_backorder: boolean
  /** Pieces of the stock item that one unit takes; null for kits and unmanaged goods. */
  pack_quantity: string | null
  available: string
  warehouses: SheetWarehouse[]
  region_id: string | null
  /** What the sheet's order sorts by; null for goods without a code in the order of codes. */
  key: string | null
}

/** Goods that a buyer may order, one row for each variant; one statement whatever the page. */
export async function readCatalogSheet(
  container: MedusaContainer,
  question: CatalogSheetQuestion,
): Promise<SheetRow[]> {
  const { q, after, limit } = question
  const words = q?.split(/\s+/).filter(Boolean) ?? []
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`)
  const asked = {
    ...question,
    patterns,
    after_key: after?.key,
    after_id: after?.variant_id,
    page_size: limit,
  }
  return await readAcross<SheetRow>(container, catalogSheetStatement(question), [JSON.stringify(asked)])
}
