import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { sql } from "../../../utils/sql"
import { ACCOUNT_COLUMNS, type AccountRow } from "./accounts"
import type { CreditPayment } from "../utils/order-credit"
import { text } from "./columns"

/*
 * All that finance reads of other modules' tables, on the connection that they share. A payment provider is given no
 * other module, and what its caller hands it may come from a client: these rows were written by the server.
 */

/** Days from a capture to the day on which the company owes it. */
export async function paymentTermsDays(context: Context, companyId: string): Promise<number> {
  const [company] = await sql<{ payment_terms_days: number }>(
    context,
    `select payment_terms_days from company where id = ?`,
    [companyId],
  )
  if (!company) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Company ${companyId} does not exist`)
  }
  return company.payment_terms_days
}

/** A company's receivable accounts, the one in its own currency first. */
export async function receivableAccounts(context: Context, companyId: string): Promise<AccountRow[]> {
  return await sql<AccountRow>(
    context,
    `select ${ACCOUNT_COLUMNS} from account a
     left join company c on c.id = a.company_id and c.currency_code = a.currency_code
     where a.kind = 'receivable' and a.company_id = ? and a.deleted_at is null
     order by c.id is null, a.currency_code`,
    [companyId],
  )
}

export type BuyingCompany = { company_id: string; code: string; status: string }

/** The company that a customer is an active member of: whose credit a log-in spends. */
export async function companyOfCustomer(
  context: Context,
  customerId: string,
): Promise<BuyingCompany | undefined> {
  const [company] = await sql<BuyingCompany>(
    context,
    `select c.id as company_id, c.code, c.status from company_member m join company c on c.id = m.company_id
     where m.customer_id = ? and m.status = 'active' and m.deleted_at is null and c.deleted_at is null`,
    [customerId],
  )
  return company
}

export type PaymentSession = {
  amount: string
  currency_code: string
  /** Who was logged in when the session was made. */
  customer_id: string | null
  order_id: string | null
}

export async function paymentSession(
  context: Context,
  sessionId: string,
): Promise<PaymentSession | undefined> {
  const [session] = await sql<PaymentSession>(
    context,
    `select ${text("s.amount")}, s.currency_code, s.context->'customer'->>'id' as customer_id, o.order_id
     from payment_session s left join order_payment_collection o
       on o.payment_collection_id = s.payment_collection_id and o.deleted_at is null
     where s.id = ? and s.deleted_at is null`,
    [sessionId],
  )
  return session
}

/** What core writes before it asks the provider: it hands the provider this row's id. */
export type PaymentMovement = {
  hold_id: string | null
  order_id: string | null
  currency_code: string
  /** The sum of the payment's rows of this kind before this one, and with it. */
  sum_before: string
  sum_after: string
}

/** A capture or refund by its id, and what came before it; core allows parts of a smallest unit. */
export async function paymentMovement(
  context: Context,
  kind: "capture" | "refund",
  id: string,
): Promise<PaymentMovement | undefined> {
  const [movement] = await sql<PaymentMovement>(
    context,
    `select p.data->>'hold_id' as hold_id, o.order_id, p.currency_code,
       coalesce(trim_scale(e.sum)::text, '0') as sum_before,
       trim_scale(coalesce(e.sum, 0) + m.amount)::text as sum_after
     from "${kind}" m join payment p on p.id = m.payment_id left join order_payment_collection o
       on o.payment_collection_id = p.payment_collection_id and o.deleted_at is null
     cross join lateral (
       select sum(e.amount) from "${kind}" e where e.payment_id = m.payment_id and e.deleted_at is null
         and (e.created_at, e.id) < (m.created_at, m.id)
     ) e
     where m.id = ? and m.deleted_at is null`,
    [id],
  )
  return movement
}

/** The payments of an order that have a hold behind them. */
export async function creditPaymentsOf(context: Context, orderId: string): Promise<CreditPayment[]> {
  return await sql<CreditPayment>(
    context,
    `select p.id as payment_id, h.id as hold_id, h.status = 'pending' as is_pending,
       p.canceled_at is not null as is_canceled, k.status as collection_status
     from order_payment_collection l
     join payment_collection k on k.id = l.payment_collection_id
     join payment p on p.payment_collection_id = k.id and p.deleted_at is null
     join hold h on h.id = p.data->>'hold_id' and h.deleted_at is null
     where l.order_id = ? and l.deleted_at is null order by p.id`,
    [orderId],
  )
}

/** Holds that core's payment path placed for an order and of which nothing was captured yet. */
export async function untouchedSessionHolds(context: Context, orderId: string) {
  return await sql<{ id: string; account_id: string }>(
    context,
    `select h.id, h.account_id from order_payment_collection l
     join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
     join hold h on h.id = p.data->>'hold_id' and h.deleted_at is null
     where l.order_id = ? and l.deleted_at is null and h.status = 'pending' and h.captured_amount = 0
       and starts_with(h.idempotency_key, 'hold:payses_')`,
    [orderId],
  )
}
