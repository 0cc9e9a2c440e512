import {
  cancelOrderWorkflow,
  capturePaymentWorkflow,
  refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows"
import { changeCompanyStatusWorkflow } from "../../src/workflows/company"
import { alignOrderCreditWorkflow } from "../../src/workflows/finance"
import { useApp } from "../helpers/app"
import { aCustomer } from "../helpers/company-builders"
import {
  aCompanyOnCredit,
  aCreditSession,
  aHold,
  anOrderOnCredit,
  authorize,
  CREDIT,
  financeOf,
  paymentsOf,
} from "../helpers/credit-builders"

const app = useApp()
const finance = () => financeOf(app.container)
const payments = () => paymentsOf(app.container)

const capture = (payment_id: string, amount?: number) =>
  capturePaymentWorkflow(app.container).run({ input: { payment_id, amount, captured_by: "user_1" } })
const refund = (payment_id: string, amount: number) =>
  refundPaymentWorkflow(app.container).run({ input: { payment_id, amount, created_by: "user_1" } })

describe("authorising", () => {
  it("holds the session's amount on the credit of its customer's company", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const { sessionId } = await aCreditSession(app.container, 250.4, { customerId: owner.id })
    const payment = await authorize(app.container, sessionId)
    expect(payment.data).toEqual({ hold_id: expect.stringMatching(/^hold_/), company_id: company.id })
    expect(await finance().creditOf(company.id)).toMatchObject({ held: "250.4", available: "749.6" })
  })

  it("holds once when it is asked twice", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const { sessionId } = await aCreditSession(app.container, 100, { customerId: owner.id })
    const first = await finance().holdForSession(sessionId)
    const [second, third] = await Promise.all([
      finance().holdForSession(sessionId),
      finance().holdForSession(sessionId),
    ])
    expect([second, third]).toEqual([first, first])
    expect(await finance().creditOf(company.id)).toMatchObject({ held: "100" })
  })

  it("holds anew after the first hold was voided, and when the session's amount changed", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const { sessionId } = await aCreditSession(app.container, 100, { customerId: owner.id })
    const first = await finance().holdForSession(sessionId)
    await finance().voidHold({ hold_id: first.hold_id })
    const second = await finance().holdForSession(sessionId)
    expect(second.hold_id).not.toBe(first.hold_id)
    await payments().updatePaymentSession({ id: sessionId, amount: 60, currency_code: "gbp", data: {} })
    await authorize(app.container, sessionId)
    expect(await finance().creditOf(company.id)).toMatchObject({ held: "60" })
  })

  it("refuses more than is available and leaves the session usable", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 100)
    const { sessionId } = await aCreditSession(app.container, 100.01, { customerId: owner.id })
    await expect(authorize(app.container, sessionId)).rejects.toMatchObject({
      type: "payment_authorization_error",
      code: "CREDIT_LIMIT_EXCEEDED",
      message: "100.01 GBP is needed and 100 is available: limit 100, used 0, held 0",
    })
    expect(await finance().creditOf(company.id)).toMatchObject({ held: "0" })
    const raised = {
      company_id: company.id,
      currency_code: "gbp",
      limit: 101,
      actor_id: "user_1",
      reason: "More",
    }
    await finance().changeCreditLimit(raised)
    expect(await authorize(app.container, sessionId)).toMatchObject({ provider_id: CREDIT })
  })

  it("refuses guests, customers without company, and companies that are not active", async () => {
    const stranger = await aCustomer(app.container)
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const { sessionId } = await aCreditSession(app.container, 5, { customerId: owner.id })
    await changeCompanyStatusWorkflow(app.container).run({ input: { id: company.id, action: "suspend" } })
    await expect(aCreditSession(app.container, 5, {})).rejects.toThrow("no customer is logged in")
    await expect(aCreditSession(app.container, 5, { customerId: stranger.id })).rejects.toThrow(
      "not an active member",
    )
    await expect(aCreditSession(app.container, 5, { customerId: owner.id })).rejects.toThrow("is suspended")
    await expect(authorize(app.container, sessionId)).rejects.toThrow("is suspended")
  })
})

describe("a session's data from a client", () => {
  it("spends nobody else's credit, whatever it names", async () => {
    const victim = await aCompanyOnCredit(app.container, 1000)
    const attacker = await aCompanyOnCredit(app.container, 50)
    const victimsHold = await aHold(app.container, victim.company.id, 10)
    const data = {
      company_id: victim.company.id,
      customer_id: victim.owner.id,
      customer: { id: victim.owner.id },
      hold_id: victimsHold.id,
      session_id: "payses_other",
    }
    const guest = aCreditSession(app.container, 40, { data })
    await expect(guest).rejects.toThrow("no customer is logged in")
    const { sessionId } = await aCreditSession(app.container, 40, { customerId: attacker.owner.id, data })
    const payment = await authorize(app.container, sessionId)
    expect(payment.data).toMatchObject({ company_id: attacker.company.id })
    expect(payment.data!.hold_id).not.toBe(victimsHold.id)
    expect(await finance().creditOf(victim.company.id)).toMatchObject({ held: "10" })
    expect(await finance().creditOf(attacker.company.id)).toMatchObject({ held: "40" })
  })

  it("voids nobody's hold when the session is deleted", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const hold = await aHold(app.container, company.id, 10)
    const { sessionId } = await aCreditSession(app.container, 40, {
      customerId: owner.id,
      data: { hold_id: hold.id },
    })
    await payments().deletePaymentSession(sessionId)
    expect(await finance().creditOf(company.id)).toMatchObject({ held: "10" })
  })
})

describe("capturing through core", () => {
  it("posts exactly the part that core captures, each due 30 days later", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const { orderId, paymentId } = await anOrderOnCredit(app.container, owner.id, 120)
    await capture(paymentId, 50)
    expect(await finance().creditOf(company.id)).toMatchObject({ used: "50", held: "70", available: "880" })
    await capture(paymentId, 19.99)
    await capture(paymentId, 50.01)
    expect(await finance().creditOf(company.id)).toMatchObject({ used: "120", held: "0", available: "880" })
    const receivables = await finance().listReceivables(
      { order_id: orderId },
      { order: { created_at: "ASC" } },
    )
    expect(receivables.map(({ amount }) => amount)).toEqual([50, 19.99, 50.01])
    const days = (receivables[0].due_at.getTime() - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(30)
    const payment = await payments().retrievePayment(paymentId)
    expect(payment.captured_at).toBeTruthy()
  })

  it("captures all when no amount is named", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const { paymentId } = await anOrderOnCredit(app.container, owner.id, 99.95)
    await capture(paymentId)
    expect(await finance().creditOf(company.id)).toMatchObject({ used: "99.95", held: "0" })
  })

  it("rounds the sum of what core captures: thirds of 100.00 come to 100.00", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const { orderId, paymentId } = await anOrderOnCredit(app.container, owner.id, 100)
    for (let i = 0; i < 3; i++) {
      await capture(paymentId, 33.333)
    }
    const receivables = await finance().listReceivables(
      { order_id: orderId },
      { order: { created_at: "ASC" } },
    )
    expect(receivables.map(({ amount }) => amount)).toEqual([33.33, 33.34, 33.33])
    expect(await finance().creditOf(company.id)).toMatchObject({ used: "100", held: "0" })
    for (let i = 0; i < 3; i++) {
      await refund(paymentId, 33.333)
    }
    expect(await finance().creditOf(company.id)).toMatchObject({ used: "0", held: "0" })
  })

  it("owes an exact total of core as rounded once: 52.452 is 52.45", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const { paymentId } = await anOrderOnCredit(app.container, owner.id, 52.452)
    expect(await finance().creditOf(company.id)).toMatchObject({ held: "52.45" })
    await capture(paymentId)
    expect(await finance().creditOf(company.id)).toMatchObject({ used: "52.45", held: "0" })
  })

  it("answers a capture that is asked again with the first", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const { paymentId } = await anOrderOnCredit(app.container, owner.id, 100)
    await capture(paymentId, 40)
    const [{ id }] = (await payments().retrievePayment(paymentId, { relations: ["captures"] })).captures!
    const first = await finance().captureForCore(id)
    expect(first).toEqual(await finance().captureForCore(id))
    expect(await finance().creditOf(company.id)).toMatchObject({ used: "40", held: "60" })
  })

  it("keeps core and the books in step when two captures race for the same rest", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const { paymentId } = await anOrderOnCredit(app.container, owner.id, 100)
    const answers = await Promise.allSettled([60, 60, 60].map((amount) => capture(paymentId, amount)))
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(await finance().creditOf(company.id)).toMatchObject({ used: "60", held: "40" })
  })

  it("takes core's capture back when the hold was voided meanwhile", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const { orderId, paymentId } = await anOrderOnCredit(app.container, owner.id, 100)
    await finance().voidHold({ reference: orderId })
    await expect(capture(paymentId, 60)).rejects.toMatchObject({ code: "HOLD_EXCEEDED" })
    expect((await payments().retrievePayment(paymentId, { relations: ["captures"] })).captures).toEqual([])
    expect(await finance().creditOf(company.id)).toMatchObject({ used: "0", held: "0" })
  })
})

describe("refunding through core", () => {
  it("takes back parts, settles the receivables first due first, and never more than captured", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const { orderId, paymentId } = await anOrderOnCredit(app.container, owner.id, 100)
    await capture(paymentId, 40)
    await capture(paymentId, 60)
    await refund(paymentId, 55.5)
    expect(await finance().creditOf(company.id)).toMatchObject({
      used: "44.5",
      held: "0",
      available: "955.5",
    })
    const receivables = await finance().listReceivables({ order_id: orderId }, { order: { due_at: "ASC" } })
    expect(receivables.map(({ settled_amount }) => settled_amount)).toEqual([40, 15.5])
    await expect(refund(paymentId, 44.51)).rejects.toMatchObject({ code: "REFUND_EXCEEDS_CAPTURED" })
    await refund(paymentId, 44.5)
    expect(await finance().creditOf(company.id)).toMatchObject({ used: "0", available: "1000" })
  })
})

describe("cancelling an order through core", () => {
  it("voids the hold of a payment that was not captured", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const { orderId } = await anOrderOnCredit(app.container, owner.id, 100)
    await cancelOrderWorkflow(app.container).run({ input: { order_id: orderId, canceled_by: "user_1" } })
    // Waits for the subscriber to the same event, which finds nothing left to do.
    await alignOrderCreditWorkflow(app.container).run({ input: { order_id: orderId } })
    expect(await finance().creditOf(company.id)).toMatchObject({ used: "0", held: "0", available: "1000" })
    const [hold] = await finance().listHolds({ company_id: company.id })
    expect(hold).toMatchObject({ status: "voided", voided_amount: 100 })
  })
})
