import type { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { sql } from "../../utils/sql"
import OrderRuleModel from "./models/order-rule"
import Visibility from "./models/visibility"
import type { OrderRule } from "./types"

export default class CatalogModuleService extends MedusaService({ OrderRule: OrderRuleModel, Visibility }) {
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

  /**
   * Products (of the given ones, else of all) that a buyer in these customer groups does not see. Rows of a product
   * decide over those of its categories; a category without rows takes those of the nearest one above it that has
   * some; in several categories, the groups of all of them see it. One statement, on core's category tables.
   */
  @InjectManager()
  async hiddenProductIds(
    { customer_group_ids, product_ids }: { customer_group_ids: string[]; product_ids?: string[] },
    @MedusaContext() sharedContext: Context = {},
  ): Promise<string[]> {
    const ofThese = product_ids ? "and product_id = any(?)" : ""
    const ids = product_ids ? [product_ids] : []
    const rows = await sql<{ product_id: string }>(
      sharedContext,
      `with recursive by_product as (
         select product_id, bool_or(customer_group_id = any(?)) as sees
         from visibility
         where product_id is not null and deleted_at is null ${ofThese}
         group by product_id
       ), listed as (
         select c.id as category_id, bool_or(v.customer_group_id = any(?)) as sees
         from visibility v
         join product_category c on c.id = v.category_id and c.deleted_at is null
         where v.deleted_at is null
         group by c.id
       ), decided as (
         select category_id, sees from listed
         union all
         select c.id, decided.sees
         from decided
         join product_category c on c.parent_category_id = decided.category_id and c.deleted_at is null
         where not exists (select from listed where listed.category_id = c.id)
       ), by_category as (
         select product_id, bool_or(decided.sees) as sees
         from decided
         join product_category_product on product_category_id = decided.category_id ${ofThese}
         group by product_id
       )
       select product_id from by_product where not sees
       union
       select product_id from by_category where not sees and product_id not in (select product_id from by_product)`,
      [customer_group_ids, ...ids, customer_group_ids, ...ids],
    )
    return rows.map((row) => row.product_id)
  }
}
