import type { UnitOfWork } from "../utils/unit-of-work"

export type CustomerGroupChanges = {
  add: { customer_id: string; customer_group_id: string }[]
  /** Ids of core's rows that put a customer into a group. */
  remove: string[]
}

type Row = { row_id: string | null; customer_id: string; customer_group_id: string }

/**
 * What must change so that these customers are in the groups of companies and tiers that their membership gives them:
 * their company's and its tier's while they are active members of an active company, else none. Groups that belong to
 * no company and no tier are left alone. One statement, so that it compares one moment with itself.
 */
export async function customerGroupChanges(
  unit: UnitOfWork,
  customerIds: readonly string[],
): Promise<CustomerGroupChanges> {
  const rows = await unit.sql<Row>(
    `with due as (
       select m.customer_id, given.customer_group_id
       from company_member m
       join company c on c.id = m.company_id and c.status = 'active' and c.deleted_at is null
       join tier t on t.id = c.tier_id
       cross join lateral (values (c.customer_group_id), (t.customer_group_id)) as given (customer_group_id)
       where m.customer_id = any(?::text[]) and m.status = 'active' and m.deleted_at is null
     ), present as (
       select g.id as row_id, g.customer_id, g.customer_group_id
       from customer_group_customer g
       where g.customer_id = any(?::text[]) and g.deleted_at is null
         and (exists (select from company c where c.customer_group_id = g.customer_group_id and c.deleted_at is null)
           or exists (select from tier t where t.customer_group_id = g.customer_group_id and t.deleted_at is null))
     )
     select present.row_id, customer_id, customer_group_id
     from due full join present using (customer_id, customer_group_id)
     where due.customer_id is null or present.row_id is null`,
    [customerIds, customerIds],
  )
  return {
    add: rows
      .filter(({ row_id }) => row_id === null)
      .map(({ customer_id, customer_group_id }) => ({ customer_id, customer_group_id })),
    remove: rows.flatMap(({ row_id }) => row_id ?? []),
  }
}
