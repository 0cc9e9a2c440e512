import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { defaultOptions, type B2bOptions, type StockDisplay } from "../../options"
import { newId } from "../../utils/ids"
import { decimalText } from "../../utils/money"
import { pinyinInitials } from "../../utils/pinyin-initials"
import { sql } from "../../utils/sql"
import GoodsInitials from "./models/goods-initials"
import OrderRuleModel from "./models/order-rule"
import Visibility from "./models/visibility"
import { hiddenProducts } from "./statements/hidden-products"
import type { OrderRule, VisibilitySubject } from "./types"
import { assertRulesKeepable } from "./utils/assert-rules-keepable"

export default class CatalogModuleService extends MedusaService({
  GoodsInitials,
  OrderRule: OrderRuleModel,
  Visibility,
}) {
  readonly stockDisplay: StockDisplay

  constructor(cradle: object, options: B2bOptions = {}) {
    // MedusaService's generated base declares no parameters, yet takes what the module loader passes.
    super(...([cradle, options] as unknown as []))
    this.stockDisplay = { ...defaultOptions, ...options }.stockDisplay
  }

  /** Whether buyers are told figures of stock. */
  get tellsFigures(): boolean {
    return this.stockDisplay === "exact"
  }

  /** The order rules of goods by variant id; goods without a rule are absent. One statement. */
  @InjectManager()
  async rulesOf(
    variantIds: string[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<Map<string, OrderRule>> {
    const rules = await sql<OrderRule>(
      sharedContext,
      `select variant_id, trim_scale(minimum)::text as minimum, trim_scale(multiple)::text as multiple,
         trim_scale(maximum)::text as maximum, allows_decimals
       from order_rule
       where variant_id = any(?) and deleted_at is null`,
      [variantIds],
    )
    return new Map(rules.map((rule) => [rule.variant_id, rule]))
  }

  /** Products (of the given ones, else of all) that a buyer in these customer groups does not see. One statement. */
  @InjectManager()
  async hiddenProductIds(
    { customer_group_ids, product_ids }: { customer_group_ids: string[]; product_ids?: string[] },
    @MedusaContext() sharedContext: Context = {},
  ): Promise<string[]> {
    const among = product_ids && "select unnest(product_ids) from asked"
    const rows = await sql<{ product_id: string }>(
      sharedContext,
      `with recursive asked as (
         select ?::text[] as groups, ?::text[] as product_ids
       ), ${hiddenProducts("select unnest(groups) from asked", among)}
       select product_id from hidden`,
      [customer_group_ids, product_ids ?? []],
    )
    return rows.map((row) => row.product_id)
  }

  /**
   * Sets the rules of goods, replacing the ones they had; one rule for each of the goods, one statement for all.
   * Idempotent. Refusal ORDER_RULES_INVALID names every rule that cannot be kept, and none is kept.
   */
  @InjectTransactionManager()
  async saveOrderRules(rules: OrderRule[], @MedusaContext() sharedContext: Context = {}): Promise<void> {
    assertRulesKeepable(rules)
    const text = (quantity: string | null) => (quantity === null ? null : decimalText(quantity))
    const rows = rules.map(({ variant_id, minimum, multiple, maximum, allows_decimals }) => ({
      id: newId("orul"),
      variant_id,
      minimum: text(minimum),
      multiple: text(multiple),
      maximum: text(maximum),
      allows_decimals,
    }))
    await sql(
      sharedContext,
      `insert into order_rule (id, variant_id, minimum, raw_minimum, multiple, raw_multiple, maximum, raw_maximum,
         allows_decimals)
       select id, variant_id, minimum::numeric, ${RAW("minimum")}, multiple::numeric, ${RAW("multiple")},
         maximum::numeric, ${RAW("maximum")}, allows_decimals
       from jsonb_to_recordset(?::jsonb) as r (id text, variant_id text, minimum text, multiple text, maximum text,
         allows_decimals boolean)
       on conflict (variant_id) where deleted_at is null do update
       set minimum = excluded.minimum, raw_minimum = excluded.raw_minimum, multiple = excluded.multiple,
         raw_multiple = excluded.raw_multiple, maximum = excluded.maximum, raw_maximum = excluded.raw_maximum,
         allows_decimals = excluded.allows_decimals, updated_at = now()`,
      [JSON.stringify(rows)],
    )
  }

  /**
   * Makes these groups the only ones that see the goods or the category; an empty list lets everyone see them.
   * Two statements. Idempotent.
   */
  @InjectTransactionManager()
  async setVisibility(
    subject: VisibilitySubject,
    customerGroupIds: string[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    const [column, id] =
      "product_id" in subject ? ["product_id", subject.product_id] : ["category_id", subject.category_id]
    const groups = [...new Set(customerGroupIds)]
    await sql(
      sharedContext,
      `update visibility set deleted_at = now(), updated_at = now()
       where ${column} = ? and deleted_at is null and customer_group_id <> all(?)`,
      [id, groups],
    )
    await sql(
      sharedContext,
      `insert into visibility (id, ${column}, customer_group_id)
       select id, ?, customer_group_id from unnest(?::text[], ?::text[]) as r (id, customer_group_id)
       on conflict (${column}, customer_group_id) where deleted_at is null do nothing`,
      [id, groups.map(() => newId("vis")), groups],
    )
  }

  /** Keeps the pinyin initials of these names. One statement, rows in the order given. Idempotent. */
  @InjectTransactionManager()
  async saveInitials(
    goods: { product_id: string; name: string }[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    await sql(
      sharedContext,
      `insert into goods_initials (product_id, name, initials)
       select product_id, name, initials from unnest(?::text[], ?::text[], ?::text[]) as r (product_id, name, initials)
       on conflict (product_id) do update
       set name = excluded.name, initials = excluded.initials, updated_at = now()`,
      [
        goods.map(({ product_id }) => product_id),
        goods.map(({ name }) => name),
        goods.map(({ name }) => pinyinInitials(name)),
      ],
    )
  }
}

/** What core keeps beside a numeric column. */
const RAW = (column: string) =>
  `case when ${column} is not null then jsonb_build_object('value', ${column}, 'precision', 20) end`
