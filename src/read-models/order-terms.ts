import type { MedusaContainer } from "@medusajs/framework/types"
import { reviewTerms } from "../modules/order-review/statements/terms"
import type { ReviewTerms } from "../modules/order-review/types"
import { WAREHOUSES } from "../modules/warehouse/statements/warehouses"
import type { Warehouse } from "../modules/warehouse/types"
import { readAcross } from "../utils/sql"

/** Where an order goes. The same fields as core's order address, and coordinates when known. */
export type ShipToAddress = {
  company: string | null
  contact_name: string | null
  phone: string | null
  address_1: string | null
  address_2: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  country_code: string
  latitude: number | null
  longitude: number | null
}

export type ShippingOptionRow = {
  id: string
  name: string
  price_type: "flat" | "calculated"
  price_set_id: string | null
  shipping_profile_id: string | null
  shipping_option_type_id: string
  data: Record<string, unknown> | null
}

/** Everything that an order depends on beside its buyer and its goods. */
export type OrderTerms = {
  ship_to: ShipToAddress | null
  region: { id: string; automatic_taxes: boolean } | null
  sales_channel_id: string | null
  /** Those that ship for the sales channel. */
  warehouses: Warehouse[]
  shipping_options: ShippingOptionRow[]
  payment_provider_ids: string[]
  tax_provider_id: string | null
  has_tax_rules: boolean
  has_automatic_promotions: boolean
  review: ReviewTerms
}

export type OrderTermsQuestion = {
  company_id: string | null
  address_id: string | null
  address: ShipToAddress | null
  currency_code: string
  /** The publishable key's channels; empty: the store's default channel. */
  sales_channel_ids: string[]
}

const SHIP_TO_COLUMNS = `company text, contact_name text, phone text, address_1 text, address_2 text, city text,
  province text, postal_code text, country_code text, latitude float8, longitude float8`

/** A geo zone covers an address when all that it names of country, province and city agrees. */
const ZONE_COVERS_ADDRESS = `z.country_code = s.country_code and (z.type = 'country'
  or (z.type = 'province' and lower(z.province_code) = lower(s.province))
  or (z.type = 'city' and lower(z.city) = lower(s.city)))`

const ORDER_TERMS = `
with asked as (
  select * from jsonb_to_record(?::jsonb) as asked(company_id text, address_id text, address jsonb,
    currency_code text, sales_channel_ids jsonb)
), ship_to as (
  select c.name as company, a.contact_name, a.phone, a.address_1, a.address_2, a.city, a.province, a.postal_code,
    a.country_code, a.latitude, a.longitude
  from asked join company_address a on a.id = asked.address_id and a.company_id = asked.company_id
    and a.deleted_at is null
  join company c on c.id = a.company_id
  union all
  select given.* from asked, jsonb_to_record(asked.address) as given(${SHIP_TO_COLUMNS})
  where asked.address_id is null
), region as (
  select r.id, r.automatic_taxes from asked, ship_to s, region r join region_country c on c.region_id = r.id
  where c.iso_2 = s.country_code and r.currency_code = asked.currency_code
    and r.deleted_at is null and c.deleted_at is null
  order by r.id limit 1
), channel as (
  select sc.id from asked, sales_channel sc
  where sc.deleted_at is null and not sc.is_disabled and case when jsonb_array_length(asked.sales_channel_ids) > 0
    then asked.sales_channel_ids \\? sc.id
    else sc.id = (select default_sales_channel_id from store where deleted_at is null order by created_at limit 1) end
  order by sc.created_at, sc.id limit 1
), locations as (
  select l.stock_location_id as id from channel join sales_channel_stock_location l on l.sales_channel_id = channel.id
  join stock_location sl on sl.id = l.stock_location_id
  where l.deleted_at is null and sl.deleted_at is null
), warehouses as (${WAREHOUSES}
  where l.id in (select id from locations)
), options as (
  select distinct on (o.id) o.id, o.name, o.price_type, p.price_set_id, o.shipping_profile_id,
    o.shipping_option_type_id, o.data
  from ship_to s, locations l
  join location_fulfillment_set lf on lf.stock_location_id = l.id and lf.deleted_at is null
  join service_zone sz on sz.fulfillment_set_id = lf.fulfillment_set_id and sz.deleted_at is null
  join geo_zone z on z.service_zone_id = sz.id and z.deleted_at is null
  join shipping_option o on o.service_zone_id = sz.id and o.deleted_at is null
  left join shipping_option_price_set p on p.shipping_option_id = o.id and p.deleted_at is null
  where ${ZONE_COVERS_ADDRESS} and not exists (
    select 1 from shipping_option_rule r where r.shipping_option_id = o.id and r.deleted_at is null
      and not (r.attribute = 'enabled_in_store' and r.value in ('"true"', 'true'))
      and not (r.attribute = 'is_return' and r.value in ('"false"', 'false')))
  order by o.id
)
select
  (select to_jsonb(s) from ship_to s) as ship_to,
  (select to_jsonb(r) from region r) as region,
  (select id from channel) as sales_channel_id,
  coalesce((select jsonb_agg(to_jsonb(w)) from warehouses w), '[]') as warehouses,
  coalesce((select jsonb_agg(to_jsonb(o)) from options o), '[]') as shipping_options,
  coalesce((select array_agg(rp.payment_provider_id) from region r
    join region_payment_provider rp on rp.region_id = r.id and rp.deleted_at is null), '{}') as payment_provider_ids,
  (select t.provider_id from ship_to s join tax_region t on t.country_code = s.country_code
    where t.province_code is null and t.deleted_at is null limit 1) as tax_provider_id,
  exists (select 1 from tax_rate_rule where deleted_at is null) as has_tax_rules,
  exists (select 1 from promotion where is_automatic and status = 'active' and deleted_at is null)
    as has_automatic_promotions,
  (select ${reviewTerms("asked.company_id", "asked.currency_code")} from asked) as review`

/** One statement: address (only the company's own), region, channel, warehouses, shipping options, what taxes and reviews need. */
export async function readOrderTerms(
  container: MedusaContainer,
  question: OrderTermsQuestion,
): Promise<OrderTerms> {
  const [terms] = await readAcross<OrderTerms>(container, ORDER_TERMS, [JSON.stringify(question)])
  return terms
}
