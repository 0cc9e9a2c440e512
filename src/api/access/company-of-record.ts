import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../../utils/sql"
import type { Naming } from "./rule"

const OF_ORDERS = (from: string) =>
  `select l.company_id from ${from} join order_company l on l.order_id = r.order_id and l.deleted_at is null
   where r.id = any(?::text[])`

/** Whose each kind of record is. */
const COMPANIES_OF: Record<Naming["kind"], string> = {
  company: `select id as company_id from company where id = any(?::text[]) and deleted_at is null`,
  customer: `select company_id from company_member where customer_id = any(?::text[]) and deleted_at is null`,
  order: `select company_id from order_company where order_id = any(?::text[]) and deleted_at is null`,
  sheet_draft: `select company_id from sheet_draft where id = any(?::text[]) and deleted_at is null`,
  order_line: `select l.company_id from (select distinct item_id, order_id from order_item
    where item_id = any(?::text[]) and deleted_at is null) i
    join order_company l on l.order_id = i.order_id and l.deleted_at is null`,
  return: OF_ORDERS(`"return" r`),
  claim: OF_ORDERS(`order_claim r`),
  exchange: OF_ORDERS(`order_exchange r`),
  payment_collection: OF_ORDERS(
    `(select payment_collection_id as id, order_id from order_payment_collection where deleted_at is null) r`,
  ),
  payment: OF_ORDERS(
    `(select p.id, l.order_id from payment p join order_payment_collection l
      on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null) r`,
  ),
}

/** Companies to which the records belong; one entry for each record that belongs to any. One statement. */
export async function companiesOfRecords(
  container: MedusaContainer,
  kind: Naming["kind"],
  ids: readonly string[],
): Promise<string[]> {
  const rows = await readAcross<{ company_id: string }>(container, COMPANIES_OF[kind], [ids])
  return rows.map(({ company_id }) => company_id)
}
