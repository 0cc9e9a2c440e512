import { matchPath, pathPattern, segmentsOf } from "../match-path"

/** One statement that answers a record as JSON (`record`) by its id, as the audit keeps it. */
export type AuditedRecord = { type: string; statement: string }

type Audited = AuditedRecord & { path: string }

/** A company with what is agreed with it: credit limits and members' rights. */
const COMPANY = `select to_jsonb(c) - array['updated_at', 'created_at'] || jsonb_build_object(
    'credit_limits', (select jsonb_object_agg(a.currency_code, a.credit_limit::text) from account a
      where a.company_id = c.id and a.credit_limit is not null and a.deleted_at is null),
    'members', (select jsonb_agg(jsonb_build_object('id', m.id, 'customer_id', m.customer_id, 'role', m.role,
        'status', m.status, 'limit_per_order', m.limit_per_order::text, 'limit_per_day', m.limit_per_day::text,
        'limit_per_week', m.limit_per_week::text, 'limit_per_month', m.limit_per_month::text) order by m.id)
      from company_member m where m.company_id = c.id and m.deleted_at is null),
    'addresses', (select jsonb_agg(to_jsonb(d) - array['updated_at', 'created_at'] order by d.id)
      from company_address d where d.company_id = c.id and d.deleted_at is null)) as record
  from company c where c.id = ?`

/** An order as far as it can be changed: its lines, what is shipped, paid and owed. */
const ORDER = `select jsonb_build_object('display_id', o.display_id, 'status', o.status, 'version', o.version,
    'total', s.totals->>'current_order_total', 'paid', s.totals->>'paid_total', 'metadata', o.metadata,
    'lines', (select jsonb_agg(jsonb_build_object('id', i.item_id, 'sku', l.variant_sku,
        'quantity', i.quantity::text, 'unit_price', coalesce(i.unit_price, l.unit_price)::text,
        'fulfilled', i.fulfilled_quantity::text, 'shipped', i.shipped_quantity::text,
        'delivered', i.delivered_quantity::text, 'returned', i.return_received_quantity::text) order by i.item_id)
      from order_item i join order_line_item l on l.id = i.item_id
      where i.order_id = o.id and i.version = o.version and i.deleted_at is null)) as record
  from "order" o left join order_summary s on s.order_id = o.id and s.version = o.version and s.deleted_at is null
  where o.id = ?`

const STOCK = `select jsonb_build_object('sku', i.sku, 'title', i.title, 'levels',
    (select jsonb_object_agg(l.location_id, jsonb_build_object('stocked', l.stocked_quantity::text,
        'reserved', l.reserved_quantity::text, 'incoming', l.incoming_quantity::text))
      from inventory_level l where l.inventory_item_id = i.id and l.deleted_at is null)) as record
  from inventory_item i where i.id = ?`

const PAYMENT = `select to_jsonb(p) - array['updated_at', 'created_at', 'data'] || jsonb_build_object(
    'captured', (select sum(c.amount)::text from capture c where c.payment_id = p.id and c.deleted_at is null),
    'refunded', (select sum(f.amount)::text from refund f where f.payment_id = p.id and f.deleted_at is null)) as record
  from payment p where p.id = ?`

function table(path: string, type: string, name: string, without: readonly string[] = []): Audited {
  const columns = ["updated_at", "created_at", ...without].map((column) => `'${column}'`).join(", ")
  const statement = `select to_jsonb(r) - array[${columns}] as record from "${name}" r where r.id = ?`
  return { path: `/admin/${path}`, type, statement }
}

/** Which record a path is about; `:id` names it. */
const AUDITED: readonly Audited[] = [
  { path: "/admin/companies", type: "company", statement: COMPANY },
  { path: "/admin/orders", type: "order", statement: ORDER },
  { path: "/admin/order-edits", type: "order", statement: ORDER },
  { path: "/admin/inventory-items", type: "stock", statement: STOCK },
  { path: "/admin/payments", type: "payment", statement: PAYMENT },
  table("tiers", "tier", "tier"),
  table("contract-prices", "contract price", "contract_price"),
  table("tier-discounts", "tier discount", "tier_discount"),
  table("price-lists", "price list", "price_list"),
  table("products", "product", "product"),
  table("order-rules", "order rule", "order_rule"),
  table("warehouses", "warehouse", "warehouse_profile"),
  table("stock-locations", "warehouse", "stock_location"),
  table("promotions", "promotion", "promotion"),
  table("campaigns", "campaign", "promotion_campaign"),
  table("announcements", "announcement", "announcement"),
  table("commission-rules", "commission rule", "commission_rule"),
  table("distributors", "distributor", "distributor"),
  table("customers", "customer", "customer"),
  table("staff-roles", "role", "staff_role"),
  table("staff", "member of staff", "staff_member"),
  table("users", "user", "user"),
  table("api-keys", "API key", "api_key", ["token", "salt"]),
  table("stores", "settings", "store"),
  table("regions", "settings", "region"),
  table("sales-channels", "settings", "sales_channel"),
  table("shipping-options", "settings", "shipping_option"),
  table("tax-rates", "settings", "tax_rate"),
  table("tax-regions", "settings", "tax_region"),
]

/** Others are names of acts: `import`, `batch`. */
const IS_ID = /^[a-z]+_/

const PATTERNS = AUDITED.map(({ path, type, statement }) => ({
  record: { type, statement },
  whole: pathPattern(`${path}/*`),
  one: pathPattern(`${path}/:id/*`),
}))

/** The record that a path names, and how it is read; null for paths that name none. */
export function auditedRecord(path: string): (AuditedRecord & { id: string | null }) | null {
  const segments = segmentsOf(path)
  const found = PATTERNS.find(({ whole }) => matchPath(whole, segments))
  const id = found && matchPath(found.one, segments)?.id
  return found ? { ...found.record, id: id && IS_ID.test(id) ? id : null } : null
}

/** Every statement, for the test that runs them all. */
export const AUDITED_RECORDS: readonly AuditedRecord[] = AUDITED
