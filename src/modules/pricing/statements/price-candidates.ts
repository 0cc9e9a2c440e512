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

/** Who owns contract prices and discounts: told by the caller, or found among the customer's groups. */
export type OwnersFrom = "given" | "customer_groups"

/**
 * ONE statement for every price that can apply to each (price set, quantity). Its cost does not grow with the number
 * of companies: each contract look-up reads one entry of `contract_price_lookup`.
 * Parameters: currency code, moment or null, region id or null, groups of company, of tier, all groups of the
 * customer (text arrays), pricing context (jsonb), price sets (text[]), quantities (numeric[]; null as core: 1).
 * What core's tables look like is known in `CORE_PRICES` alone; it repeats `PricingRepository.calculatePrices`.
 */
export function candidatesStatement(owners: OwnersFrom, explain: boolean): string {
  return `
    with request as materialized (
      select ?::text as currency_code, coalesce(?::timestamptz, now()) as at, ?::text as region_id,
        ?::text[] as company_groups, ?::text[] as tier_groups, ?::text[] as customer_groups, ?::jsonb as context
    ),
    item as materialized (
      select t.position, t.price_set_id, t.quantity, coalesce(t.quantity, 1) as units
      from unnest(?::text[], ?::numeric[]) with ordinality as t(price_set_id, quantity, position)
    ),
    owner as materialized (${owners === "given" ? GIVEN_OWNERS : OWNERS_AMONG_GROUPS}),
    ${ACTIVE_PRICE_LISTS},
    discount as materialized (
      select d.id, d.category_id, d.rate_bps, d.starts_at, d.ends_at, ${isValid("d")} as applies,
        coalesce(cardinality(string_to_array(c.mpath, '.')), 0) as depth
      from owner o
      cross join request r
      join tier_discount d on d.customer_group_id = o.customer_group_id and d.deleted_at is null
      left join product_category c on c.id = d.category_id
      where o.kind = 'tier' ${explain ? "" : `and ${isValid("d")}`}
    )
    select core.list, core.price_list, company.prices as company_contract, tier.prices as tier_contract,
      tier_discounts.rows as discounts,
      (select p.is_tax_inclusive from price_preference p
       where p.attribute = 'currency_code' and p.value = r.currency_code and p.deleted_at is null)
        as currency_tax_inclusive,
      (select p.is_tax_inclusive from price_preference p
       where p.attribute = 'region_id' and p.value = r.region_id and p.deleted_at is null) as region_tax_inclusive
    from item i
    cross join request r
    left join lateral (${CORE_PRICES}) core on true
    left join lateral (${contractPrices("company", explain)}) company on true
    left join lateral (${contractPrices("tier", explain)}) tier on true
    left join lateral (${DISCOUNTS}) tier_discounts on true
    order by i.position`
}

/** `starts_at <= t < ends_at`, open where null. */
function isValid(row: string): string {
  return `((${row}.starts_at is null or ${row}.starts_at <= r.at) and (${row}.ends_at is null or ${row}.ends_at > r.at))`
}

const GIVEN_OWNERS = `
  select unnest(r.company_groups) as customer_group_id, 'company' as kind from request r
  union all
  select unnest(r.tier_groups), 'tier' from request r`

/** A pending or suspended company has no prices of its own, and its tier gives it none. */
const OWNERS_AMONG_GROUPS = `
  select c.customer_group_id, 'company' as kind from company c, request r
  where c.customer_group_id = any(r.customer_groups) and c.status = 'active' and c.deleted_at is null
  union all
  select t.customer_group_id, 'tier' from tier t, request r
  where t.customer_group_id = any(r.customer_groups) and t.deleted_at is null and not exists (
    select from company c
    where c.customer_group_id = any(r.customer_groups) and c.status <> 'active' and c.deleted_at is null)`

/** Explained, the rows that do not apply come along, after those that do. */
function contractPrices(kind: "company" | "tier", explain: boolean): string {
  const applies = `(p.min_quantity <= i.units and ${isValid("p")})`
  return `
    select jsonb_agg(jsonb_build_object('id', p.id, 'amount', trim_scale(p.amount)::text,
      'min_quantity', trim_scale(p.min_quantity)::text, 'starts_at', p.starts_at, 'ends_at', p.ends_at,
      'applies', p.applies) order by p.applies desc, p.min_quantity desc, p.starts_at desc nulls last, p.id) as prices
    from (
      select p.id, p.amount, p.min_quantity, p.starts_at, p.ends_at, ${applies} as applies
      from owner o
      join contract_price p on p.customer_group_id = o.customer_group_id and p.price_set_id = i.price_set_id
        and p.currency_code = r.currency_code and p.deleted_at is null
      where o.kind = '${kind}' ${explain ? "" : `and ${applies}`}
      order by ${explain ? `${applies} desc,` : ""} p.min_quantity desc, p.starts_at desc nulls last, p.id
      limit ${explain ? EXPLAINED_ROWS : 1}
    ) p`
}

/** A discount is for goods: other price sets (a shipping option's) have no variant and get none. */
const DISCOUNTS = `
  select jsonb_agg(jsonb_build_object('id', d.id, 'category_id', d.category_id, 'rate_bps', d.rate_bps,
    'starts_at', d.starts_at, 'ends_at', d.ends_at, 'applies', d.applies)
    order by d.applies desc, d.depth desc, d.starts_at desc nulls last, d.rate_bps desc, d.id) as rows
  from (
    select array_agg(ancestor.id) as category_ids
    from product_variant_price_set link
    join product_variant v on v.id = link.variant_id and v.deleted_at is null
    left join product_category_product pc on pc.product_id = v.product_id
    left join product_category c on c.id = pc.product_category_id and c.deleted_at is null
    left join lateral unnest(string_to_array(c.mpath, '.')) as ancestor(id) on true
    where link.price_set_id = i.price_set_id and link.deleted_at is null and exists (select from discount)
    having count(v.id) > 0
  ) goods
  join discount d on d.category_id is null or d.category_id = any(goods.category_ids)`

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
    jsonb_agg(matching.price order by matching.rules desc, matching.amount, matching.id)
      filter (where matching.price_list_id is null) as list,
    jsonb_agg(matching.price order by matching.rules desc, matching.amount, matching.id)
      filter (where matching.price_list_id is not null) as price_list
  from (
    select p.id, p.amount, p.price_list_id, p.rules_count + coalesce(l.rules_count, 0) as rules,
      jsonb_build_object('id', p.id, 'amount', trim_scale(p.amount)::text,
        'min_quantity', trim_scale(p.min_quantity)::text, 'max_quantity', trim_scale(p.max_quantity)::text,
        'price_list_id', p.price_list_id, 'price_list_type', l.type, 'has_region_rule', exists (
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
