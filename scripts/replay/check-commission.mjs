import { exact, text, times, toPenny } from "./decimal.mjs"

const BASIS_POINTS = 10_000n

/**
 * Recomputes the commission of the placed orders from distributors, referrals and rules as they stood when each was
 * placed, and compares it entry by entry with what is stored. Independent of the system's own computation.
 */
export async function checkCommission(database, placed) {
  const orderIds = [...placed.values()].map(({ order }) => order.id)
  const lines = await orderLines(database, orderIds)
  const rules = (await database.query("select * from commission_rule")).rows
  const uplines = await uplinesOf(database, orderIds)
  const expected = new Map()
  for (const line of lines) {
    for (const distributor of uplines.get(line.order_id) ?? []) {
      const rule = ruleFor(rules, line, distributor.level)
      const base = times(line.quantity, line.unit_price) - exact(line.discount)
      const amount = rule ? toPenny((base * BigInt(rule.rate_bps)) / BASIS_POINTS) : 0n
      if (amount > 0n) {
        expected.set(`${line.line_id} level ${distributor.level} ${distributor.id}`, amount)
      }
    }
  }
  return compare(expected, await storedEntries(database, orderIds))
}

async function orderLines(database, orderIds) {
  const { rows } = await database.query(
    `select o.id as order_id, o.created_at as at, i.id as line_id, i.product_id, c.tier_id,
       oi.quantity::text, i.unit_price::text,
       (select coalesce(sum(amount), 0)::text from order_line_item_adjustment a
        where a.item_id = i.id and a.version = 1 and a.deleted_at is null) as discount,
       array(select distinct above from product_category_product p
         join product_category pc on pc.id = p.product_category_id, unnest(string_to_array(pc.mpath, '.')) as above
         where p.product_id = i.product_id) as category_ids
     from "order" o
     join order_item oi on oi.order_id = o.id and oi.version = 1
     join order_line_item i on i.id = oi.item_id
     join order_company oc on oc.order_id = o.id
     join company c on c.id = oc.company_id
     where o.id = any($1)`,
    [orderIds],
  )
  return rows
}

/** Who brought the buying company, and who brought that one: those of them who earn, by order. */
async function uplinesOf(database, orderIds) {
  const stood = (table) => `${table}.created_at <= o.created_at and
    (${table}.deleted_at is null or ${table}.deleted_at > o.created_at)`
  const brought = (company, referral, distributor) => `
    join referral ${referral} on ${referral}.company_id = ${company} and ${stood(referral)}
    join distributor ${distributor} on ${distributor}.id = ${referral}.distributor_id and ${stood(distributor)}`
  const suspended = `exists (select from distributor_suspension s where s.distributor_id = d.id
    and s.suspended_at <= o.created_at and (s.ended_at is null or s.ended_at > o.created_at))`
  const columns = `o.id as order_id, d.id, d.customer_id, d.company_id, oc.company_id as buyer_company_id,
    o.customer_id as buyer_id, ${suspended} as is_suspended`
  const from = `from "order" o join order_company oc on oc.order_id = o.id`
  const { rows } = await database.query(
    `select 1 as level, ${columns}, null as first_company_id
     ${from} ${brought("oc.company_id", "r1", "d")} where o.id = any($1)
     union all
     select 2 as level, ${columns}, d1.company_id as first_company_id
     ${from} ${brought("oc.company_id", "r1", "d1")} ${brought("d1.company_id", "r2", "d")} where o.id = any($1)`,
    [orderIds],
  )
  const earning = rows.filter(
    (row) =>
      !row.is_suspended &&
      row.company_id !== row.buyer_company_id &&
      row.customer_id !== row.buyer_id &&
      row.company_id !== row.first_company_id,
  )
  const byOrder = new Map()
  for (const row of earning) {
    byOrder.set(row.order_id, [...(byOrder.get(row.order_id) ?? []), row])
  }
  return byOrder
}

/** More dimensions win; then goods, category, tier; then priority; then the oldest. */
function ruleFor(rules, line, level) {
  const applying = rules.filter(
    (rule) =>
      rule.level === level &&
      (rule.product_id === null || rule.product_id === line.product_id) &&
      (rule.category_id === null || line.category_ids.includes(rule.category_id)) &&
      (rule.tier_id === null || rule.tier_id === line.tier_id) &&
      rule.created_at <= line.at &&
      (rule.deleted_at === null || rule.deleted_at > line.at) &&
      (rule.starts_at === null || rule.starts_at <= line.at) &&
      (rule.ends_at === null || rule.ends_at > line.at),
  )
  const dimensions = (rule) =>
    [rule.product_id, rule.category_id, rule.tier_id].map((id) => Number(id !== null))
  const rank = (rule) => {
    const [goods, category, tier] = dimensions(rule)
    return [goods + category + tier, goods, category, tier, rule.priority, -rule.created_at.getTime()]
  }
  return applying.sort((a, b) => compareRanks(rank(b), rank(a)) || (a.id < b.id ? -1 : 1))[0]
}

function compareRanks(a, b) {
  const index = a.findIndex((value, place) => value !== b[place])
  return index < 0 ? 0 : a[index] - b[index]
}

async function storedEntries(database, orderIds) {
  const { rows } = await database.query(
    `select order_line_id, level, distributor_id, amount::text from commission_entry
     where order_id = any($1) and kind = 'accrual' and deleted_at is null`,
    [orderIds],
  )
  return new Map(
    rows.map((row) => [`${row.order_line_id} level ${row.level} ${row.distributor_id}`, exact(row.amount)]),
  )
}

function compare(expected, stored) {
  const keys = new Set([...expected.keys(), ...stored.keys()])
  return [...keys]
    .filter((key) => expected.get(key) !== stored.get(key))
    .map((key) => ({
      check: "commission = recomputed from rules",
      subject: key,
      expected: text(expected.get(key) ?? 0n),
      actual: text(stored.get(key) ?? 0n),
    }))
}
