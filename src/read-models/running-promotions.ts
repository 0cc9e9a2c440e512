import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** An automatic promotion; amounts are decimal texts. */
export type RunningPromotion = {
  id: string
  /** The campaign's name, else the promotion's code. */
  name: string
  description: string | null
  type: "standard" | "buyget"
  method: "percentage" | "fixed"
  /** Per cent, or an amount in `currency_code`; null for what is got with other goods. */
  value: string | null
  currency_code: string | null
  target: "items" | "order" | "shipping_methods"
  ends_at: Date | null
}

type Question = { customer_id: string; customer_group_ids: readonly string[]; currency_code: string }

/** A rule on who buys, as the platform judges it: all of "eq", one of "in", none of "ne". Other rules are not theirs. */
const IS_NOT_FOR_BUYER = `
  r.attribute like 'customer%' and not case
    when r.attribute not in ('customer.groups.id', 'customer.id') then false
    when r.operator = 'in' then exists (select from theirs where value in (select value from allowed))
    when r.operator = 'eq' then exists (select from theirs)
      and not exists (select from theirs where value not in (select value from allowed))
    when r.operator = 'ne' then not exists (select from theirs where value in (select value from allowed))
    else false end
  or r.attribute = 'currency_code' and not exists (select from allowed where lower(value) = a.currency_code)`

/**
 * Automatic promotions that run now and are meant for the buyer; those that end first come first. What goods or amounts
 * they ask for is left to the order. One statement.
 */
export async function readRunningPromotions(
  container: MedusaContainer,
  question: Question,
): Promise<RunningPromotion[]> {
  return await readAcross<RunningPromotion>(
    container,
    `with a as (
       select * from jsonb_to_record(?::jsonb) as a(customer_id text, customer_group_ids jsonb, currency_code text)
     )
     select p.id, coalesce(nullif(c.name, ''), p.code) as name, nullif(c.description, '') as description, p.type,
       m.type as method, trim_scale(m.value)::text as value, m.currency_code, m.target_type as target, c.ends_at
     from a
     join promotion p on p.is_automatic and p.status = 'active' and p.deleted_at is null
       and (p."limit" is null or p.used < p."limit")
     join promotion_application_method m on m.promotion_id = p.id and m.deleted_at is null
       and (m.currency_code is null or lower(m.currency_code) = a.currency_code or m.type = 'percentage')
     left join promotion_campaign c on c.id = p.campaign_id and c.deleted_at is null
     left join promotion_campaign_budget b on b.campaign_id = c.id and b.deleted_at is null
     where (c.starts_at is null or c.starts_at <= now()) and (c.ends_at is null or c.ends_at > now())
       and (b."limit" is null or b.attribute is not null or b.used < b."limit")
       and not exists (
         select from promotion_promotion_rule l
         join promotion_rule r on r.id = l.promotion_rule_id and r.deleted_at is null
         where l.promotion_id = p.id and exists (
           with allowed as (
             select v.value from promotion_rule_value v where v.promotion_rule_id = r.id and v.deleted_at is null
           ), theirs as (
             select a.customer_id as value where r.attribute = 'customer.id'
             union all
             select jsonb_array_elements_text(a.customer_group_ids) where r.attribute = 'customer.groups.id'
           )
           select from (select 1) rule where ${IS_NOT_FOR_BUYER}))
     order by c.ends_at nulls last, name, p.id`,
    [JSON.stringify(question)],
  )
}
