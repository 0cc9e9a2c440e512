import type { Context } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { roundMoney } from "../../../utils/money"
import { lockAccounts, receivableAccount } from "../ledger/accounts"
import { holdsOfSession, lockHolds, nameHold } from "../ledger/holds"
import {
  companyOfCustomer,
  paymentMovement,
  paymentSession,
  untouchedSessionHolds,
  type BuyingCompany,
} from "../ledger/neighbours"
import { postedFor } from "../ledger/transactions"
import type { Captured, NamedOrder, Refunded } from "../types"
import { taxOfHold } from "../utils/order-credit"
import { captureHold } from "./capture-hold"
import { placeHold } from "./place-hold"
import { refundHold } from "./refund-hold"
import { voidHolds } from "./void-holds"

/** Whose credit a log-in may spend. Never asked of the client: a guest or a stranger has none. */
export async function creditCompany(context: Context, customerId: string | null): Promise<BuyingCompany> {
  const company = customerId ? await companyOfCustomer(context, customerId) : undefined
  if (!company) {
    const who = customerId
      ? `customer ${customerId} is not an active member of a company`
      : "no customer is logged in"
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `Only a company buys on account: ${who}`)
  }
  if (company.status !== "active") {
    const message = `Company ${company.code} is ${company.status}; only an active company buys on account`
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }
  return company
}

/**
 * Holds a payment session's amount, rounded to what can be owed: who pays, how much and in which currency is read from the row that the server
 * wrote. Asked again it answers the hold that is still pending; after that was voided it makes a new one.
 */
export async function holdForSession(context: Context, sessionId: string) {
  const session = await paymentSession(context, sessionId)
  if (!session) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Payment session ${sessionId} does not exist`)
  }
  const { currency_code, customer_id, order_id } = session
  const amount = roundMoney(session.amount, currency_code)
  const { company_id } = await creditCompany(context, customer_id)
  // Before the look at earlier holds: two that authorise one session must not both find none.
  await receivableAccount(context, company_id, currency_code, "for update")
  const earlier = await holdsOfSession(context, sessionId, order_id)
  const pending = earlier.find((hold) => hold.status === "pending")
  if (pending && MathBN.eq(pending.amount, amount)) {
    return { hold_id: pending.id, company_id }
  }
  if (pending) {
    await voidHolds(context, { hold_id: pending.id })
  }
  const hold = await placeHold(context, {
    company_id,
    currency_code,
    reference: order_id ?? sessionId,
    amount,
    tax_amount: 0,
    idempotency_key: `hold:${sessionId}` + (earlier.length ? `:${earlier.length + 1}` : ""),
  })
  return { hold_id: hold.id, company_id }
}

/** Captures of a payment's hold what core's capture row says; its id is the key. Null when that rounds to nothing. */
export async function captureForCore(context: Context, captureId: string): Promise<Captured | null> {
  const { hold_id, order_id, amount } = await movementForCore(context, "capture", captureId)
  if (MathBN.eq(amount, 0)) {
    return null
  }
  return await captureHold(context, { hold_id, amount, idempotency_key: `capture:${captureId}`, order_id })
}

/** Refunds of a payment's hold what core's refund row says; its id is the key. Null when that rounds to nothing. */
export async function refundForCore(context: Context, refundId: string): Promise<Refunded | null> {
  const { hold_id, amount } = await movementForCore(context, "refund", refundId)
  if (MathBN.eq(amount, 0)) {
    return null
  }
  return await refundHold(context, { hold_id, amount, idempotency_key: `refund:${refundId}` })
}

/**
 * What a capture or refund of core moves in whole smallest units. Core's amounts may have more digits: their sum is
 * rounded, so that the parts of an amount come to what the amount itself would.
 */
async function movementForCore(context: Context, kind: "capture" | "refund", id: string) {
  const row = await paymentMovement(context, kind, id)
  if (!row?.hold_id) {
    const message = `There is no ${kind} ${id} of a payment on account`
    throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
  }
  const [before, after] = [row.sum_before, row.sum_after].map((sum) => roundMoney(sum, row.currency_code))
  return { hold_id: row.hold_id, order_id: row.order_id ?? undefined, amount: MathBN.sub(after, before) }
}

/**
 * Core's payment path knows neither order nor tax when it authorises. Once the order exists, its holds are put under
 * its id with the tax that they carry; holds of which something was captured stay as they are.
 */
export async function nameHoldsOfOrder(context: Context, order: NamedOrder): Promise<void> {
  const found = await untouchedSessionHolds(context, order.id)
  await lockAccounts(context, [...new Set(found.map(({ account_id }) => account_id))])
  const holds = await lockHolds(
    context,
    found.map(({ id }) => id),
  )
  const posted = await postedFor(context, order.id)
  for (const { id, amount, status, captured_amount } of holds) {
    // Asked again now that it is locked.
    if (status === "pending" && MathBN.eq(captured_amount, 0)) {
      const tax_amount = taxOfHold({ ...order, ...posted }, amount)
      await nameHold(context, { id, reference: order.id, tax_amount })
    }
  }
}
