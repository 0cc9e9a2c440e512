/** Who stands above each company, one level or two. */
const UPLINE = `(select r.company_id as buying, 1 as level, d.*, null as below from referral r
    join distributor d on d.id = r.distributor_id
    where r.deleted_at is null
  union all
  select r.company_id, 2, d2.*, d1.company_id from referral r
    join distributor d1 on d1.id = r.distributor_id
    join referral r2 on r2.company_id = d1.company_id and r2.deleted_at is null
    join distributor d2 on d2.id = r2.distributor_id
    where r.deleted_at is null)`

const RULE = `(select c.* from commission_rule c
  where c.level = d.level and c.deleted_at is null
    and (c.starts_at is null or c.starts_at <= o.created_at) and (c.ends_at is null or c.ends_at > o.created_at)
    and (c.product_id is null or c.product_id = l.product_id) and (c.tier_id is null or c.tier_id = company.tier_id)
    and (c.category_id is null or exists (
      select from product_category_product p join product_category k on k.id = p.product_category_id
      where p.product_id = l.product_id and c.category_id = any(string_to_array(k.mpath, '.'))))
  order by num_nonnulls(c.product_id, c.category_id, c.tier_id) desc, c.product_id is null, c.category_id is null,
    c.tier_id is null, c.priority desc, c.created_at, c.id
  limit 1)`

/** The entries that the order lines earn by the rules and referrals of now; goods are taxed on top. */
const DUE = `(select o.id as order_id, l.id as line_id, d.level, d.id as distributor_id,
    round((i.quantity * l.unit_price - coalesce((select sum(a.amount) from order_line_item_adjustment a
      where a.item_id = l.id), 0)) * rule.rate_bps / 10000, 2) as amount
  from "order" o
  join order_item i on i.order_id = o.id and i.version = 1
  join order_line_item l on l.id = i.item_id
  join order_company oc on oc.order_id = o.id
  join company on company.id = oc.company_id
  join ${UPLINE} d on d.buying = company.id and d.status = 'active' and d.deleted_at is null
    and d.company_id <> company.id and d.customer_id is distinct from o.customer_id
    and d.company_id is distinct from d.below
  join lateral ${RULE} rule on true)`

export const COMMISSION: Record<string, string> = {
  "an order earned the commission that is due": `select due.*, e.amount as stored from ${DUE} due
    left join commission_entry e on e.order_line_id = due.line_id and e.level = due.level
      and e.distributor_id = due.distributor_id and e.kind = 'accrual' and e.deleted_at is null
    where due.amount <> coalesce(e.amount, 0)`,

  "commission has its order line": `select e.id, e.order_id, e.order_line_id from commission_entry e
    left join order_item i on i.item_id = e.order_line_id and i.order_id = e.order_id
    where i.id is null and e.deleted_at is null`,
}
