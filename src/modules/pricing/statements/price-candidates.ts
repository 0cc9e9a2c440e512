import { decimalText } from "../../../utils/money"
import type { ResolvePricesInput } from "../types"
import { priceContext, type PriceContext } from "../utils/price-context"

/** At most so many rows of one source are told in an explanation. */
const EXPLAINED_ROWS = 100

export type ContractRow = {
  id: string
  amount: string
  min_quantity: string
  starts_at: string | null
  ends_at: string | null
  applies: boolean
}

export type DiscountRow = {
  id: string
  category_id: string | null
  rate_bps: number
  starts_at: string | null
  ends_at: string | null
  applies: boolean
}

export type CorePriceRow = {
  id: string
  amount: string
  min_quantity: string | null
  max_quantity: string | null
  price_list_id: string | null
  price_list_type: string | null
  has_region_rule: boolean
}

/** What the statement answers for one item, in the order of the items; every array is sorted best first. */
export type CandidatesRow = {
  list: CorePriceRow[] | null
  price_list: CorePriceRow[] | null
  company_contract: ContractRow[] | null
  tier_contract: ContractRow[] | null
  discounts: DiscountRow[] | null
  currency_tax_inclusive: boolean | null
  region_tax_inclusive: boolean | null
}

/** With breaks, an item has a row for its own quantity and for each from which another price may apply, ascending. */
export type BreakCandidatesRow = CandidatesRow & { position: number; quantity: string }

/** Whose prices apply: of the very groups that are named, or of those among them that are a company's or a tier's. */
export type OwnersFrom = "named_groups" | "among_groups"

export type CandidatesQuestion = {
  currency_code: string
  /** Null: now, by the database's clock. */
  at: Date | null
  region_id: string | null
  company_groups: readonly string[]
  tier_groups: readonly string[]
  context: PriceContext
  /** A quantity of null is core's: one, whatever the price's maximum. */
  items: readonly { price_set_id: string; quantity: string | null }[]
}

/** In the order in which `candidatesStatement` names them. */
export function candidatesParameters(question: CandidatesQuestion) {
  return [
    question.currency_code,
    question.at,
    question.region_id,
    question.company_groups,
    question.tier_groups,
    JSON.stringify(question.context),
    question.items.map((item) => item.price_set_id),
    question.items.map((item) => item.quantity),
  ]
}

/** The parameters for a buyer whose company and tier are known. */
export function namedGroupsParameters<Key>(input: ResolvePricesInput<Key>, currencyCode: string, at: Date) {
  return candidatesParameters({
    currency_code: currencyCode,
    at,
    region_id: input.region_id,
    company_groups: input.company_group_id === null ? [] : [input.company_group_id],
    tier_groups: input.tier_group_id === null ? [] : [input.tier_group_id],
    context: priceContext({
      region_id: input.region_id,
      customer: { groups: input.customer_group_ids.map((id) => ({ id })) },
    }),
    items: input.items.map((item) => ({ ...item, quantity: decimalText(item.quantity) })),
  })
}

/**
 * ONE statement for every price that can apply to each (price set, quantity). Its cost does not grow with the number
 * of companies: each contract look-up reads one entry of `contract_price_lookup`.
 * What core's tables look like is known in `ACTIVE_PRICE_LISTS` and `CORE_PRICES` alone; they repeat
 * `PricingRepository.calculatePrices`.
 */
export function candidatesStatement(owners: OwnersFrom, explain: boolean, breaks = false): string {
  const { companyGroups, tierGroups } = OWNERS[owners]
  return `
    with asked as materialized (
      select ?::text as currency_code, coalesce(?::timestamptz, now()) as at, ?::text as region_id,
        ?::text[] as company_groups, ?::text[] as tier_groups, ?::jsonb as context
    ),
    request as materialized (
      select a.currency_code, a.at, a.region_id, a.context, ${companyGroups} as company_groups,
        ${tierGroups} as tier_groups, ${taxInclusive("currency_code")}, ${taxInclusive("region_id")}
      from asked a
    ),
    asked_item as materialized (
      select t.position, t.price_set_id, t.quantity, coalesce(t.quantity, 1) as units
      from unnest(?::text[], ?::numeric[]) with ordinality as t(price_set_id, quantity, position)
    ),
    item as materialized (${breaks ? ITEMS_WITH_BREAKS : "select * from asked_item"}),
    ${ACTIVE_PRICE_LISTS},
    discount as materialized (
      select d.id, d.category_id, d.rate_bps, d.starts_at, d.ends_at, ${isValid("d")} as applies,
        coalesce(cardinality(string_to_array(c.mpath, '.')), 0) as depth,
        array(select below.id from product_category below
          where d.category_id = any(string_to_array(below.mpath, '.')) and below.deleted_at is null) as category_ids
      from request r
      join tier_discount d on d.customer_group_id = any(r.tier_groups) and d.deleted_at is null
      left join product_category c on c.id = d.category_id
      ${explain ? "" : `where ${isValid("d")}`}
    )
    select core.list, core.price_list, company.prices as company_contract, tier.prices as tier_contract,
      tier_discounts.rows as discounts, ${breaks ? BREAK_OF_ITEM : ""}
      r.currency_code_tax_inclusive as currency_tax_inclusive, r.region_id_tax_inclusive as region_tax_inclusive
    from item i
    cross join request r
    left join lateral (${CORE_PRICES}) core on true
    left join lateral (${contractPrices("r.company_groups", explain)}) company on true
    left join lateral (${contractPrices("r.tier_groups", explain)}) tier on true
    left join lateral (${discounts(explain)}) tier_discounts on true
    order by i.position, i.quantity`
}

function taxInclusive(attribute: "currency_code" | "region_id"): string {
  return `(select p.is_tax_inclusive from price_preference p
    where p.attribute = '${attribute}' and p.value = a.${attribute} and p.deleted_at is null)
    as ${attribute}_tax_inclusive`
}

/** `starts_at <= t < ends_at`, open where null. */
function isValid(row: string): string {
  return `((${row}.starts_at is null or ${row}.starts_at <= r.at) and (${row}.ends_at is null or ${row}.ends_at > r.at))`
}

const BREAK_OF_ITEM = "i.position::int as position, trim_scale(i.quantity)::text as quantity,"

/** Behind a price's maximum another one applies from the next whole quantity on. */
const ITEMS_WITH_BREAKS = `
  select a.position, a.price_set_id, step.quantity, step.quantity as units
  from asked_item a
  cross join request r
  cross join lateral (
    select a.units as quantity
    union
    select start.quantity from (
      select p.min_quantity from contract_price p
      where p.customer_group_id = any(r.company_groups || r.tier_groups) and p.price_set_id = a.price_set_id
        and p.currency_code = r.currency_code and p.deleted_at is null and ${isValid("p")}
      union all
      select unnest(array[p.min_quantity, floor(p.max_quantity) + 1]) from price p
      where p.price_set_id = a.price_set_id and p.currency_code = r.currency_code and p.deleted_at is null
    ) start(quantity)
    where start.quantity > a.units
  ) step`

/** Among a customer's groups, a pending or suspended company has no prices of its own, and its tier gives it none. */
const OWNERS: Record<OwnersFrom, { companyGroups: string; tierGroups: string }> = {
  named_groups: { companyGroups: "a.company_groups", tierGroups: "a.tier_groups" },
  among_groups: {
    companyGroups: `array(
      select c.customer_group_id from company c
      where c.customer_group_id = any(a.company_groups) and c.status = 'active' and c.deleted_at is null)`,
    tierGroups: `array(
      select t.customer_group_id from tier t
      where t.customer_group_id = any(a.tier_groups) and t.deleted_at is null and not exists (
        select from company c
        where c.customer_group_id = any(a.company_groups) and c.status <> 'active' and c.deleted_at is null))`,
  },
}

/**
 * The one that holds, or explained all, those that do not apply after those that do. The owners stand in an array, not
 * in a table to join, so that every plan looks up by owner and goods together.
 */
function contractPrices(owners: string, explain: boolean): string {
  const applies = `(p.min_quantity <= i.units and ${isValid("p")})`
  const rows = `
    select json_build_object('id', p.id, 'amount', trim_scale(p.amount)::text,
      'min_quantity', trim_scale(p.min_quantity)::text, 'starts_at', p.starts_at, 'ends_at', p.ends_at,
      'applies', ${applies}) as price
    from contract_price p
    where p.customer_group_id = any(${owners}) and p.price_set_id = i.price_set_id
      and p.currency_code = r.currency_code and p.deleted_at is null ${explain ? "" : `and ${applies}`}
    order by ${explain ? `${applies} desc,` : ""} p.min_quantity desc, p.starts_at desc nulls last, p.id
    limit ${explain ? EXPLAINED_ROWS : 1}`
  return explain
    ? `select json_agg(p.price) as prices from (${rows}) p`
    : `select json_build_array(p.price) as prices from (${rows}) p`
}

/** A discount is for goods: other price sets (a shipping option's) have no variant and get none. */
function discounts(explain: boolean): string {
  const rows = `
    select json_build_object('id', d.id, 'category_id', d.category_id, 'rate_bps', d.rate_bps,
      'starts_at', d.starts_at, 'ends_at', d.ends_at, 'applies', d.applies) as discount
    from (
      select array_agg(pc.product_category_id) as category_ids
      from product_variant_price_set link
      join product_variant v on v.id = link.variant_id and v.deleted_at is null
      left join product_category_product pc on pc.product_id = v.product_id
      where link.price_set_id = i.price_set_id and link.deleted_at is null and exists (select from discount)
      having count(v.id) > 0
    ) goods
    join discount d on d.category_id is null or d.category_ids && goods.category_ids
    order by d.applies desc, d.depth desc, d.starts_at desc nulls last, d.rate_bps desc, d.id
    ${explain ? "" : "limit 1"}`
  return explain
    ? `select json_agg(d.discount) as rows from (${rows}) d`
    : `select json_build_array(d.discount) as rows from (${rows}) d`
}

/** `context` holds, for each attribute, the list of its texts, or a bare number. */
const PRICE_RULE_MATCHES = `
  case when jsonb_typeof(r.context -> pr.attribute) = 'number' then
    case pr.operator
      when 'eq' then pr.value = r.context ->> pr.attribute
      when 'gt' then (r.context ->> pr.attribute)::numeric > pr.value::numeric
      when 'gte' then (r.context ->> pr.attribute)::numeric >= pr.value::numeric
      when 'lt' then (r.context ->> pr.attribute)::numeric < pr.value::numeric
      when 'lte' then (r.context ->> pr.attribute)::numeric <= pr.value::numeric
    end
  else jsonb_exists(r.context -> pr.attribute, pr.value) end`

const ACTIVE_PRICE_LISTS = `
  active_list as materialized (
    select l.id, l.type, l.rules_count
    from price_list l
    cross join request r
    where l.status = 'active' and l.deleted_at is null
      and (l.starts_at is null or l.starts_at <= r.at) and (l.ends_at is null or l.ends_at >= r.at)
      and (l.rules_count = 0 or l.rules_count = (
        select count(*) from price_list_rule lr
        where lr.price_list_id = l.id and lr.deleted_at is null and exists (
          select from jsonb_array_elements(
            case when jsonb_typeof(r.context -> lr.attribute) = 'array' then r.context -> lr.attribute
              else jsonb_build_array(r.context -> lr.attribute) end) as value
          where lr.value @> value)))
  )`

/** Core's order: prices of price lists and prices for everyone apart; more rules first, then the lower amount. */
const CORE_PRICES = `
  select
    json_agg(matching.price order by matching.rules desc, matching.amount, matching.id)
      filter (where matching.price_list_id is null) as list,
    json_agg(matching.price order by matching.rules desc, matching.amount, matching.id)
      filter (where matching.price_list_id is not null) as price_list
  from (
    select p.id, p.amount, p.price_list_id, p.rules_count + coalesce(l.rules_count, 0) as rules,
      json_build_object('id', p.id, 'amount', trim_scale(p.amount)::text,
        'min_quantity', trim_scale(p.min_quantity)::text, 'max_quantity', trim_scale(p.max_quantity)::text,
        'price_list_id', p.price_list_id, 'price_list_type', l.type, 'has_region_rule', p.rules_count > 0 and exists (
          select from price_rule pr where pr.price_id = p.id and pr.deleted_at is null
            and pr.attribute = 'region_id' and pr.value = r.region_id)) as price
    from price p
    left join active_list l on l.id = p.price_list_id
    where p.price_set_id = i.price_set_id and p.currency_code = r.currency_code and p.deleted_at is null
      and (p.min_quantity is null or p.min_quantity <= i.units)
      and (p.max_quantity is null or i.quantity is null or p.max_quantity >= i.quantity)
      and (p.price_list_id is null or l.id is not null)
      and (p.rules_count = 0 or p.rules_count = (
        select count(*) from price_rule pr
        where pr.price_id = p.id and pr.deleted_at is null and (${PRICE_RULE_MATCHES})))
  ) matching`
