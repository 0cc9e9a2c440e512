import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

type Names = { companies: string[]; tiers: string[]; skus: string[] }
type Reference = { kind: "company" | "tier" | "sku"; name: string; id: string | null }

const PRICE_REFERENCES = (key: "code" | "id") => `
  select 'company' as kind, c.${key} as name, c.customer_group_id as id
  from company c where c.${key} = any(?::text[]) and c.deleted_at is null
  union all
  select 'tier', t.${key}, t.customer_group_id
  from tier t where t.${key} = any(?::text[]) and t.deleted_at is null
  union all
  select 'sku', v.sku, l.price_set_id
  from product_variant v
  join product p on p.id = v.product_id and p.deleted_at is null
  left join product_variant_price_set l on l.variant_id = v.id and l.deleted_at is null
  where v.sku = any(?::text[]) and v.deleted_at is null`

/** One statement: customer groups of companies and tiers named by code or id, price sets of goods named by SKU. */
export async function readPriceReferences(container: MedusaContainer, names: Names, key: "code" | "id") {
  const rows = await readAcross<Reference>(container, PRICE_REFERENCES(key), [
    names.companies,
    names.tiers,
    names.skus,
  ])
  const ofKind = (kind: Reference["kind"]) => rows.filter((row) => row.kind === kind)
  const groups = (kind: "company" | "tier") =>
    new Map(ofKind(kind).map(({ name, id }) => [name, id as string]))
  return {
    companies: groups("company"),
    tiers: groups("tier"),
    goods: new Map(ofKind("sku").map(({ name, id }) => [name, id])),
  }
}
