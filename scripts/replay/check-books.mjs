import { exact } from "./decimal.mjs"

/**
 * Core keeps an order's total unrounded (20 % of £0.42 is £0.084); what is owed is rounded once, half up, to the penny.
 * What must hold over the whole database, whoever placed the orders: each statement answers the rows that break the
 * rule, as {subject, expected, actual}.
 */
const CHECKS = {
  "postings sum to zero": `
    select transaction_id as subject, '0' as expected, sum(amount)::text as actual
    from ledger_posting where deleted_at is null group by transaction_id having sum(amount) <> 0`,

  "stock reserved for an order = its open lines": `
    with open_lines as (
      select oi.order_id, i.id as line_id, vi.inventory_item_id,
        (oi.quantity - oi.fulfilled_quantity) * vi.required_quantity as quantity
      from "order" o
      join order_item oi on oi.order_id = o.id and oi.version = o.version and oi.deleted_at is null
      join order_line_item i on i.id = oi.item_id and i.deleted_at is null
      join product_variant v on v.id = i.variant_id and v.manage_inventory
      join product_variant_inventory_item vi on vi.variant_id = v.id and vi.deleted_at is null
      where o.status <> 'canceled' and o.canceled_at is null and o.deleted_at is null
    ), reserved as (
      select line_item_id, inventory_item_id, sum(quantity) as quantity
      from reservation_item where deleted_at is null and line_item_id is not null group by 1, 2
    )
    select coalesce(l.order_id, r.line_item_id) as subject, coalesce(sum(l.quantity), 0)::text as expected,
      coalesce(sum(r.quantity), 0)::text as actual
    from open_lines l
    full join reserved r on r.line_item_id = l.line_id and r.inventory_item_id = l.inventory_item_id
    where coalesce(l.quantity, 0) <> coalesce(r.quantity, 0)
    group by 1`,

  "reserved stock = its reservations": `
    select l.id as subject, coalesce(sum(r.quantity), 0)::text as expected, l.reserved_quantity::text as actual
    from inventory_level l
    left join reservation_item r on r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id
      and r.deleted_at is null
    where l.deleted_at is null
    group by l.id having coalesce(sum(r.quantity), 0) <> l.reserved_quantity`,

  "stock covers what is reserved": `
    select id as subject, reserved_quantity::text as expected, stocked_quantity::text as actual
    from inventory_level where reserved_quantity > stocked_quantity and deleted_at is null`,

  "credit held = open orders": `
    with paid_on_account as (
      select op.order_id, sum((select coalesce(sum(c.amount), 0) from capture c
        where c.payment_id = p.id and c.deleted_at is null)) as captured
      from order_payment_collection op
      join payment p on p.payment_collection_id = op.payment_collection_id and p.provider_id = 'pp_credit_credit'
      where op.deleted_at is null and p.deleted_at is null and p.canceled_at is null
      group by op.order_id
    ), open_orders as (
      select oc.company_id, sum(round((s.totals ->> 'current_order_total')::numeric, 2) - p.captured) as amount
      from paid_on_account p
      join "order" o on o.id = p.order_id and o.canceled_at is null and o.deleted_at is null
      join order_summary s on s.order_id = o.id and s.version = o.version and s.deleted_at is null
      join order_company oc on oc.order_id = o.id and oc.deleted_at is null
      group by oc.company_id
    )
    select a.company_id as subject, coalesce(o.amount, 0)::text as expected, a.held::text as actual
    from account a left join open_orders o on o.company_id = a.company_id
    where a.kind = 'receivable' and a.deleted_at is null and a.held <> coalesce(o.amount, 0)`,

  "credit used and held is within the limit": `
    select company_id as subject, credit_limit::text as expected, (balance + held)::text as actual
    from account where kind = 'receivable' and balance + held > coalesce(credit_limit, 0) and deleted_at is null`,
}

/** The names of all checks with what breaks them; empty lists where all is right. */
export async function checkBooks(database) {
  const differences = []
  for (const [check, statement] of Object.entries(CHECKS)) {
    const { rows } = await database.query(statement)
    differences.push(...rows.map((row) => ({ check, ...row })))
  }
  return differences
}

/** The orders stored for the placed invoices have the invoices' lines: quantities summed by SKU and price. */
export async function checkStoredLines(database, placed) {
  const orderIds = [...placed.values()].map(({ order }) => order.id)
  const { rows } = await database.query(
    `select oi.order_id, i.variant_sku as sku, trim_scale(coalesce(oi.unit_price, i.unit_price))::text as unit_price,
       sum(oi.quantity)::text as quantity
     from order_item oi join order_line_item i on i.id = oi.item_id
     where oi.order_id = any($1) and oi.version = 1 and oi.deleted_at is null
     group by 1, 2, 3`,
    [orderIds],
  )
  const stored = new Map(orderIds.map((id) => [id, new Map()]))
  for (const { order_id, sku, unit_price, quantity } of rows) {
    stored.get(order_id).set(`${sku} at ${exact(unit_price)}`, exact(quantity))
  }
  return [...placed.values()].flatMap(({ invoice, order }) => {
    const expected = new Map()
    for (const { sku, unit_price, quantity } of invoice.lines) {
      const key = `${sku} at ${exact(unit_price)}`
      expected.set(key, (expected.get(key) ?? 0n) + exact(quantity))
    }
    const actual = stored.get(order.id)
    const isSame =
      actual.size === expected.size && [...expected].every(([key, sum]) => actual.get(key) === sum)
    const difference = { check: "stored lines", invoice: invoice.number, order: order.id }
    return isSame
      ? []
      : [{ ...difference, expected: `${expected.size} prices`, actual: `${actual.size} prices` }]
  })
}
