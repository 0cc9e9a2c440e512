import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const IS_LISTED = `"deleted_at" is null and not "is_draft_order"`
const IS_CLOSED = `"status" in ('canceled', 'completed', 'archived')`

/** What the list of all orders seeks by (src/read-models/order-list-conditions.ts), in core's tables. */
const INDEXES = [
  ["order_newest", `"order" ("created_at" desc, "id" desc) where ${IS_LISTED}`],
  ["order_open", `"order" ("created_at" desc, "id" desc) where ${IS_LISTED} and not ${IS_CLOSED}`],
  [
    "order_canceled",
    `"order" ("created_at" desc, "id" desc)
      where ${IS_LISTED} and ${IS_CLOSED} and ("status" = 'canceled' or "canceled_at" is not null)`,
  ],
  ["order_po_number", `"order" (("metadata"->>'po_number')) where "metadata"->>'po_number' is not null`],
  ["order_line_item_sku", `"order_line_item" (lower("variant_sku") text_pattern_ops)`],
  ["order_line_item_location", `"order_line_item" (("metadata"->>'location_id'))`],
  [
    "order_summary_pending",
    `"order_summary" ("order_id") where ("totals"->>'pending_difference')::numeric > 0 and "deleted_at" is null`,
  ],
] as const

export class Migration20261130110000OrderList extends Migration {
  override async up(): Promise<void> {
    for (const [name, on] of INDEXES) {
      this.addSql(`create index if not exists "IDX_${name}" on ${on};`)
    }
  }

  override async down(): Promise<void> {
    for (const [name] of INDEXES) {
      this.addSql(`drop index if exists "IDX_${name}";`)
    }
  }
}
