import type { Context } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { lockAccounts, receivableAccount } from "../ledger/accounts"
import { holdsOfSession, lockHolds, nameHold } from "../ledger/holds"
import {
  companyOfCustomer,
  paymentCapture,
  paymentSession,
  untouchedSessionHolds,
  type BuyingCompany,
} from "../ledger/neighbours"
import { postedFor } from "../ledger/transactions"
import type { Captured, NamedOrder } from "../types"
import { taxOfHold } from "../utils/order-credit"
import { captureHold } from "./capture-hold"
import { placeHold } from "./place-hold"
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
 * Holds a payment session's amount: who pays, how much and in which currency is read from the row that the server
 * wrote. Asked again it answers the hold that is still pending; after that was voided it makes a new one.
 */
export async function holdForSession(context: Context, sessionId: string) {
  const session = await paymentSession(context, sessionId)
  if (!session) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Payment session ${sessionId} does not exist`)
  }
  const { amount, currency_code, customer_id, order_id } = session
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

/** Captures of a payment's hold what core's capture row says; its id is the key. */
export async function captureForCore(context: Context, captureId: string): Promise<Captured> {
  const row = await paymentCapture(context, captureId)
  if (!row?.hold_id) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Capture ${captureId} of a payment on account does not exist`,
    )
  }
  return await captureHold(context, {
    hold_id: row.hold_id,
    amount: row.amount,
    idempotency_key: `capture:${captureId}`,
    order_id: row.order_id ?? undefined,
  })
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
