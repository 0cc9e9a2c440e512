import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  beginOrderEditOrderWorkflow,
  cancelOrderWorkflow,
  capturePaymentWorkflow,
  confirmOrderEditRequestWorkflow,
  orderEditUpdateItemQuantityWorkflow,
} from "@medusajs/medusa/core-flows"
import { alignOrderCreditWorkflow, nameHoldsOfOrderWorkflow } from "../../src/workflows/finance"
import { useApp } from "../helpers/app"
import { aCompanyOnCredit, anOrderOnCredit, financeOf, paymentsOf } from "../helpers/credit-builders"

const app = useApp()
const finance = () => financeOf(app.container)

const capture = (payment_id: string, amount: number) =>
  capturePaymentWorkflow(app.container).run({ input: { payment_id, amount } })

/** Confirms an edit of the order's only line; its subscribers run after it, so the test asks them itself. */
async function editQuantity(order: { orderId: string; itemId: string }, quantity: number) {
  const { orderId: order_id, itemId: id } = order
  await beginOrderEditOrderWorkflow(app.container).run({ input: { order_id } })
  await orderEditUpdateItemQuantityWorkflow(app.container).run({
    input: { order_id, items: [{ id, quantity }] },
  })
  await confirmOrderEditRequestWorkflow(app.container).run({ input: { order_id } })
  await alignOrderCreditWorkflow(app.container).run({ input: { order_id } })
}

const cancel = async ({ orderId: order_id }: { orderId: string }) => {
  await cancelOrderWorkflow(app.container).run({ input: { order_id } })
  await alignOrderCreditWorkflow(app.container).run({ input: { order_id } })
}

describe("cancelling an order that was captured in part", () => {
  it("refunds what was captured and voids the rest of the hold, which core leaves authorised", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const order = await anOrderOnCredit(app.container, owner.id, 100)
    await capture(order.paymentId, 40)
    await cancel(order)
    expect(await finance().creditOf(company.id)).toMatchObject({ used: "0", held: "0", available: "1000" })
    const [hold] = await finance().listHolds({ company_id: company.id })
    expect(hold).toMatchObject({
      status: "posted",
      captured_amount: 40,
      refunded_amount: 40,
      voided_amount: 60,
    })
    const payment = await paymentsOf(app.container).retrievePayment(order.paymentId)
    expect(payment.canceled_at).toBeTruthy()
  })
})

describe("editing an order on account", () => {
  it.each([
    ["raises", 3, "300", "700"],
    ["lowers", 1, "100", "900"],
  ])("%s the hold with the total", async (_, quantity, held, available) => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const order = await anOrderOnCredit(app.container, owner.id, 100, 2)
    expect(await finance().creditOf(company.id)).toMatchObject({ held: "200" })
    await editQuantity(order, quantity)
    expect(await finance().creditOf(company.id)).toMatchObject({ used: "0", held, available })
    await alignOrderCreditWorkflow(app.container).run({ input: { order_id: order.orderId } })
    expect(await finance().creditOf(company.id)).toMatchObject({ held })
  })

  it("holds only what is still to be captured after an edit", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const order = await anOrderOnCredit(app.container, owner.id, 100, 2)
    await capture(order.paymentId, 50)
    await editQuantity(order, 3)
    expect(await finance().creditOf(company.id)).toMatchObject({ used: "50", held: "250", available: "700" })
  })

  it("lets go of the rest when nothing is due after an edit", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const order = await anOrderOnCredit(app.container, owner.id, 100, 2)
    await capture(order.paymentId, 100)
    await editQuantity(order, 1)
    expect(await finance().creditOf(company.id)).toMatchObject({ used: "100", held: "0", available: "900" })
  })

  it("leaves the new total unpaid when the credit does not reach", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 250)
    const order = await anOrderOnCredit(app.container, owner.id, 111, 2)
    await editQuantity(order, 3)
    expect(await finance().creditOf(company.id)).toMatchObject({ held: "0", available: "250" })
    const query = app.container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "order",
      fields: ["payment_collections.amount", "payment_collections.status"],
      filters: { id: order.orderId },
    })
    expect(data[0].payment_collections).toContainEqual(
      expect.objectContaining({ amount: 333, status: "not_paid" }),
    )
  })
})

describe("an order placed by core's own path", () => {
  it("gives its hold the order's id and tax, so that the captures carry it", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const order = await anOrderOnCredit(app.container, owner.id, 100, 1, 20)
    await nameHoldsOfOrderWorkflow(app.container).run({ input: { order_id: order.orderId } })
    const [hold] = await finance().listHolds({ company_id: company.id })
    expect(hold).toMatchObject({ reference: order.orderId, amount: 120, tax_amount: 20 })
    await capture(order.paymentId, 60)
    const [transaction] = await finance().listLedgerTransactions(
      { reference: order.orderId },
      { relations: ["postings", "postings.account"] },
    )
    const posted = transaction.postings.map(({ amount, account }) => [account.kind, amount])
    expect(Object.fromEntries(posted)).toEqual({ receivable: 60, revenue: -50, tax: -10 })
  })
})
