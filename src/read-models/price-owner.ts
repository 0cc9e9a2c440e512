import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** Whose prices a table shows: a company's with what its tier gives it, or a tier's as a company in it has them. */
export type PriceOwner = {
  kind: "company" | "tier"
  id: string
  code: string
  name: string
  /** A company's state; null for a tier. */
  status: string | null
  currency_code: string
  /** Where list prices differ by region: that of the company's default address. */
  region_id: string | null
  company_group_id: string | null
  tier_group_id: string
  tier: { id: string; code: string; name: string }
}

const COMPANY = `
  select 'company' as kind, c.id, c.code, c.name, c.status, coalesce(a.currency_code, c.currency_code) as currency_code,
    c.customer_group_id as company_group_id, t.customer_group_id as tier_group_id,
    jsonb_build_object('id', t.id, 'code', t.code, 'name', t.name) as tier,
    (select r.id from company_address d
      join region_country rc on rc.iso_2 = d.country_code and rc.deleted_at is null
      join region r on r.id = rc.region_id and r.currency_code = coalesce(a.currency_code, c.currency_code)
        and r.deleted_at is null
      where d.company_id = c.id and d.is_default and d.deleted_at is null
      order by r.id limit 1) as region_id
  from (select ?::text as id, ?::text as currency_code) a
  join company c on c.id = a.id and c.deleted_at is null
  join tier t on t.id = c.tier_id`

const TIER = `
  select 'tier' as kind, t.id, t.code, t.name, null as status, null as company_group_id, null as region_id,
    t.customer_group_id as tier_group_id, jsonb_build_object('id', t.id, 'code', t.code, 'name', t.name) as tier,
    coalesce(a.currency_code, (
      select s.currency_code from store_currency s where s.is_default and s.deleted_at is null
      order by s.created_at limit 1), 'usd') as currency_code
  from (select ?::text as id, ?::text as currency_code) a
  join tier t on t.id = a.id and t.deleted_at is null`

/** Null for an id that none has; one statement. Without `currencyCode`: the company's, or the store's default. */
export async function readPriceOwner(
  container: MedusaContainer,
  kind: PriceOwner["kind"],
  id: string,
  currencyCode: string | null,
): Promise<PriceOwner | null> {
  const statement = kind === "company" ? COMPANY : TIER
  const [owner] = await readAcross<PriceOwner>(container, statement, [id, currencyCode])
  return owner ?? null
}
