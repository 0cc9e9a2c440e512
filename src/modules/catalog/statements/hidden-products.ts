/**
 * CTEs of which the last, `hidden (product_id)`, has the products that a buyer does not see. Rows of a product decide
 * over those of its categories; a category without rows takes those of the nearest one above it that has some; in
 * several categories, the groups of all of them see it. On core's category tables; they want `with recursive`.
 * @param groups SQL for the buyer's customer groups, a query of their ids
 * @param among SQL for the products that are asked about, a query of their ids; without it all are
 */
export function hiddenProducts(groups: string, among?: string): string {
  const asked = among ? `and product_id in (${among})` : ""
  return `by_product as (
      select product_id, bool_or(customer_group_id in (${groups})) as sees
      from visibility
      where product_id is not null and deleted_at is null ${asked}
      group by product_id
    ), listed as (
      select c.id as category_id, bool_or(v.customer_group_id in (${groups})) as sees
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
      join product_category_product on product_category_id = decided.category_id ${asked}
      group by product_id
    ), hidden as (
      select product_id from by_product where not sees
      union
      select product_id from by_category where not sees and product_id not in (select product_id from by_product)
    )`
}
