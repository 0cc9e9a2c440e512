import type { MedusaContainer } from "@medusajs/framework/types"
import { reviewTerms } from "../modules/order-review/statements/terms"
import type { ReviewTerms } from "../modules/order-review/types"
import { WAREHOUSES } from "../modules/warehouse/statements/warehouses"
import type { Warehouse } from "../modules/warehouse/types"
import { readAcross } from "../utils/sql"

/** What an order depends on beside its cart: the warehouses that ship for its sales channel, who reviews it. */
export type CartTerms = { warehouses: Warehouse[]; review: ReviewTerms }

const CART_TERMS = `
with asked as (
  select * from jsonb_to_record(?::jsonb) as asked(sales_channel_id text, company_id text, currency_code text)
), warehouses as (${WAREHOUSES}
  where l.deleted_at is null and l.id in (
    select c.stock_location_id from asked join sales_channel_stock_location c
      on c.sales_channel_id = asked.sales_channel_id and c.deleted_at is null)
)
select coalesce((select jsonb_agg(to_jsonb(w)) from warehouses w), '[]') as warehouses,
  ${reviewTerms("asked.company_id", "asked.currency_code")} as review
from asked`

/** One statement. */
export async function readCartTerms(
  container: MedusaContainer,
  question: { sales_channel_id: string | null; company_id: string | null; currency_code: string },
): Promise<CartTerms> {
  const [terms] = await readAcross<CartTerms>(container, CART_TERMS, [JSON.stringify(question)])
  return terms
}
