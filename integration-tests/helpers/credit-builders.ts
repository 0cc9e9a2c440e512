import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createOrderWorkflow, createRegionsWorkflow } from "@medusajs/medusa/core-flows"
import type FinanceModuleService from "../../src/modules/finance/service"
import { newId } from "../../src/utils/ids"
import { aCompany } from "./company-builders"

export const CREDIT = "pp_credit_credit"

export const financeOf = (container: MedusaContainer) => container.resolve<FinanceModuleService>("finance")

export const paymentsOf = (container: MedusaContainer) =>
  container.resolve<IPaymentModuleService>(Modules.PAYMENT)

/** An id that no company has: the ledger alone does not ask. */
export async function someCredit(container: MedusaContainer, limit: number | string): Promise<string> {
  const company_id = newId("comp")
  const terms = { currency_code: "gbp", actor_id: "user_1", reason: "Opening" }
  await financeOf(container).openCredit({ company_id, limit, ...terms })
  return company_id
}

/** An active company (GBP, 30 days) with an owner and a credit limit. */
export async function aCompanyOnCredit(
  container: MedusaContainer,
  limit: number | string,
  company: Parameters<typeof aCompany>[1] = {},
) {
  const made = await aCompany(container, company)
  await financeOf(container).openCredit({
    company_id: made.company.id,
    currency_code: "gbp",
    limit,
    actor_id: "user_1",
    reason: "Opening",
  })
  return made
}

/** A hold under an order id of its own; `more` replaces what it says. */
export async function aHold(
  container: MedusaContainer,
  companyId: string,
  amount: number | string,
  more: Partial<Parameters<FinanceModuleService["placeHold"]>[0]> = {},
) {
  const reference = newId("order")
  const hold = { company_id: companyId, currency_code: "gbp", reference, amount, tax_amount: 0 }
  return await financeOf(container).placeHold({ ...hold, idempotency_key: `hold:${reference}`, ...more })
}

/** A payment collection with a session on account, made by the customer when one is given. */
export async function aCreditSession(
  container: MedusaContainer,
  amount: number,
  { customerId, data = {} }: { customerId?: string; data?: Record<string, unknown> },
) {
  const payments = paymentsOf(container)
  const collection = await payments.createPaymentCollections({ currency_code: "gbp", amount })
  const session = await payments.createPaymentSession(collection.id, {
    provider_id: CREDIT,
    currency_code: "gbp",
    amount,
    data,
    // Core's type wants the whole customer; its workflow passes at least these two.
    context: customerId ? { customer: { id: customerId, email: "buyer@example.com" } } : {},
  })
  return { collectionId: collection.id, sessionId: session.id }
}

/** Authorises a session by core's own path. On account it is either done or refused, never put off. */
export async function authorize(container: MedusaContainer, sessionId: string) {
  const payment = await paymentsOf(container).authorizePaymentSession(sessionId, {})
  return payment!
}

/** An order of one line, made by core, whose payment is authorised on account. */
export async function anOrderOnCredit(
  container: MedusaContainer,
  customerId: string,
  unitPrice: number,
  quantity = 1,
  taxRate = 0,
) {
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: { regions: [{ name: newId("reg"), currency_code: "gbp" }] },
  })
  const { result: order } = await createOrderWorkflow(container).run({
    input: {
      region_id: regions[0].id,
      customer_id: customerId,
      email: "buyer@example.com",
      currency_code: "gbp",
      items: [
        { title: "Goods", quantity, unit_price: unitPrice, tax_lines: [{ code: "VAT", rate: taxRate }] },
      ],
    },
  })
  const amount = (unitPrice * quantity * (100 + taxRate)) / 100
  const { collectionId, sessionId } = await aCreditSession(container, amount, { customerId })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: order.id },
    [Modules.PAYMENT]: { payment_collection_id: collectionId },
  })
  const payment = await authorize(container, sessionId)
  return { orderId: order.id, paymentId: payment.id, collectionId, sessionId, itemId: order.items![0].id }
}
