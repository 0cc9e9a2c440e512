import { newId } from "../../src/utils/ids"
import { unitOfWork } from "../../src/utils/unit-of-work"
import { useApp } from "../helpers/app"
import { aHold, financeOf, someCredit } from "../helpers/credit-builders"

const app = useApp()
const finance = () => financeOf(app.container)
const aKey = () => newId("key")

const change = (company_id: string, limit: number | string, reason = "Reviewed") =>
  finance().changeCreditLimit({ company_id, currency_code: "gbp", limit, actor_id: "user_2", reason })

it("holds, captures in two parts and refunds: the worked example", async () => {
  const company = await someCredit(app.container, 1000)
  const { id: hold_id } = await aHold(app.container, company, "120.00", { tax_amount: 20 })
  expect(await finance().creditOf(company)).toEqual({
    currency_code: "gbp",
    limit: "1000",
    used: "0",
    held: "120",
    available: "880",
  })
  const captured_at = new Date("2011-11-14T10:00:00Z")
  const terms = { terms_days: 30, captured_at }
  const first = await finance().captureHold({ hold_id, amount: 50, idempotency_key: aKey(), ...terms })
  expect(first).toMatchObject({ amount: "50", tax_amount: "8.33", due_at: new Date("2011-12-14T10:00:00Z") })
  expect(await finance().creditOf(company)).toMatchObject({ used: "50", held: "70", available: "880" })
  const second = await finance().captureHold({ hold_id, amount: 70, idempotency_key: aKey(), ...terms })
  expect(second).toMatchObject({ amount: "70", tax_amount: "11.67" })
  expect(await finance().creditOf(company)).toMatchObject({ used: "120", held: "0", available: "880" })
  const refunded = await finance().refund({ hold_id, amount: 60, idempotency_key: aKey() })
  expect(refunded).toMatchObject({ amount: "60", tax_amount: "10" })
  expect(await finance().creditOf(company)).toMatchObject({ used: "60", held: "0", available: "940" })
})

describe("placeHold", () => {
  it("refuses a company that was never granted credit, and one without credit in the currency", async () => {
    const company = await someCredit(app.container, 1000)
    await expect(aHold(app.container, newId("comp"), 1)).rejects.toMatchObject({
      code: "CREDIT_NOT_GRANTED",
      details: { limit: null, needed: "1" },
    })
    await expect(aHold(app.container, company, 1, { currency_code: "eur" })).rejects.toMatchObject({
      code: "CREDIT_NOT_GRANTED",
      details: { currency_code: "eur" },
    })
  })

  it("refuses a penny more than is available, with every figure, as foreseeHold foretells", async () => {
    const company = await someCredit(app.container, 100)
    await aHold(app.container, company, "60.00")
    const figures = {
      currency_code: "gbp",
      limit: "100",
      used: "0",
      held: "60",
      available: "40",
      needed: "40.01",
    }
    const check = { company_id: company, currency_code: "gbp" }
    await expect(aHold(app.container, company, "40.01")).rejects.toMatchObject({
      type: "not_allowed",
      code: "CREDIT_LIMIT_EXCEEDED",
      details: figures,
    })
    expect(await finance().foreseeHold({ ...check, amount: "40.01" })).toMatchObject({
      available_after: "-0.01",
      refusal: figures,
    })
    expect(await finance().foreseeHold({ ...check, amount: "40.00" })).toEqual({
      available_after: "0",
      refusal: null,
    })
    await aHold(app.container, company, "40.00")
    expect(await finance().creditOf(company)).toMatchObject({ held: "100", available: "0" })
  })

  it("answers the first hold to the same key, even where nothing is available any more", async () => {
    const company = await someCredit(app.container, 100)
    const again = { reference: "order_1", idempotency_key: aKey() }
    const first = await aHold(app.container, company, "100.00", again)
    expect(await aHold(app.container, company, 100, again)).toEqual(first)
    expect(await finance().creditOf(company)).toMatchObject({ held: "100" })
  })

  it("refuses the same key for another amount, order or company", async () => {
    const [company, other] = await Promise.all([
      someCredit(app.container, 100),
      someCredit(app.container, 100),
    ])
    const again = { reference: "order_1", idempotency_key: aKey() }
    await aHold(app.container, company, 10, again)
    const reused = { type: "duplicate_error", code: "IDEMPOTENCY_KEY_REUSED" }
    await expect(aHold(app.container, company, 11, again)).rejects.toMatchObject(reused)
    await expect(aHold(app.container, company, 10, { ...again, reference: "order_2" })).rejects.toMatchObject(
      reused,
    )
    await expect(aHold(app.container, other, 10, again)).rejects.toMatchObject(reused)
    expect(await finance().creditOf(other)).toMatchObject({ held: "0" })
  })

  it("refuses the same key that two companies use at the same moment, and leaves neither half done", async () => {
    const companies = await Promise.all([someCredit(app.container, 100), someCredit(app.container, 100)])
    const key = aKey()
    const answers = await Promise.allSettled(
      companies.map((company) => aHold(app.container, company, 10, { idempotency_key: key })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    const held = await Promise.all(
      companies.map(async (company) => (await finance().creditOf(company))!.held),
    )
    expect(held.sort()).toEqual(["0", "10"])
  })

  it.each([
    ["zero", { amount: 0 }],
    ["negative", { amount: -5 }],
    ["no number", { amount: "ten" }],
    ["tax above the amount", { amount: 5, tax_amount: 6 }],
    ["parts of a penny", { amount: "5.001" }],
    ["negative tax", { amount: 5, tax_amount: -1 }],
  ])("refuses %s", async (_, amounts) => {
    const company = await someCredit(app.container, 100)
    await expect(aHold(app.container, company, 1, amounts)).rejects.toMatchObject({ type: "invalid_data" })
  })

  it("is part of the caller's transaction: nothing is held when that fails", async () => {
    const company = await someCredit(app.container, 100)
    const placed = unitOfWork(app.container, async (unit) => {
      const hold = {
        company_id: company,
        currency_code: "gbp",
        reference: "order_1",
        amount: 10,
        tax_amount: 0,
      }
      await finance().placeHold({ ...hold, idempotency_key: aKey() }, unit.join(finance()))
      throw new Error("The order could not be written")
    })
    await expect(placed).rejects.toThrow("could not be written")
    expect(await finance().creditOf(company)).toMatchObject({ held: "0" })
  })
})

describe("captureHold", () => {
  it("answers the first capture to the same key and refuses another amount under it", async () => {
    const company = await someCredit(app.container, 1000)
    const { id: hold_id } = await aHold(app.container, company, 100, { tax_amount: "16.67" })
    const capture = { hold_id, idempotency_key: aKey(), terms_days: 14 }
    const first = await finance().captureHold({ ...capture, amount: 60 })
    expect(await finance().captureHold({ ...capture, amount: "60.00" })).toEqual(first)
    await expect(finance().captureHold({ ...capture, amount: 40 })).rejects.toMatchObject({
      type: "duplicate_error",
    })
    await expect(
      finance().refund({ hold_id, amount: 60, idempotency_key: capture.idempotency_key }),
    ).rejects.toMatchObject({
      type: "duplicate_error",
    })
    expect(await finance().creditOf(company)).toMatchObject({ used: "60", held: "40" })
  })

  it("refuses more than the hold keeps, a voided hold, an unknown hold", async () => {
    const company = await someCredit(app.container, 1000)
    const { id: hold_id } = await aHold(app.container, company, 100)
    const capture = (amount: number, id = hold_id) =>
      finance().captureHold({ hold_id: id, amount, idempotency_key: aKey(), terms_days: 0 })
    await capture(99)
    await expect(capture(1.01)).rejects.toMatchObject({ code: "HOLD_EXCEEDED", details: { available: "1" } })
    await finance().voidHold({ hold_id })
    await expect(capture(1)).rejects.toMatchObject({ code: "HOLD_EXCEEDED" })
    await expect(capture(1, "hold_none")).rejects.toMatchObject({ type: "not_found" })
    expect(await finance().creditOf(company)).toMatchObject({ used: "99", held: "0" })
  })
})

describe("refund", () => {
  it("leaves what was paid already as the company's credit balance: more is available than the limit", async () => {
    const company = await someCredit(app.container, 1000)
    const { id: hold_id } = await aHold(app.container, company, 100)
    const sale = { hold_id, idempotency_key: aKey(), terms_days: 0 }
    const { receivable_id } = await finance().captureHold({ ...sale, amount: 100 })
    await repay(company, receivable_id, 70)
    await finance().refund({ hold_id, amount: 50, idempotency_key: aKey() })
    expect(await finance().creditOf(company)).toMatchObject({ used: "-20", available: "1020" })
    expect(await finance().retrieveReceivable(receivable_id)).toMatchObject({
      amount: 100,
      settled_amount: 100,
    })
  })

  /** Money received for a receivable, as the books know it. */
  async function repay(company_id: string, receivable: string, amount: number) {
    const currency_code = "gbp"
    const [bank, receivables] = await finance().openAccounts([
      { kind: "bank", company_id: null, currency_code },
      { kind: "receivable", company_id, currency_code },
    ])
    const postings = [
      { account_id: bank, amount },
      { account_id: receivables, amount: -amount },
    ]
    await finance().postTransaction({
      kind: "repayment",
      reference: receivable,
      idempotency_key: aKey(),
      postings,
    })
    await finance().updateReceivables({ id: receivable, settled_amount: amount })
  }
})

describe("voidHold", () => {
  it("gives back what is left, once, by hold or for all holds of an order", async () => {
    const company = await someCredit(app.container, 1000)
    const { id: hold_id } = await aHold(app.container, company, 100, { reference: "order_9" })
    await aHold(app.container, company, 30, { reference: "order_9", idempotency_key: aKey() })
    await finance().captureHold({ hold_id, amount: 40, idempotency_key: aKey(), terms_days: 0 })
    const [first] = await finance().voidHold({ hold_id })
    expect(first).toEqual({ id: hold_id, status: "posted", captured_amount: "40", voided_amount: "60" })
    expect(await finance().voidHold({ hold_id })).toEqual([first])
    expect(await finance().creditOf(company)).toMatchObject({ used: "40", held: "30" })
    const states = await finance().voidHold({ reference: "order_9" })
    expect(states.map(({ status }) => status).sort()).toEqual(["posted", "voided"])
    expect(await finance().creditOf(company)).toMatchObject({ used: "40", held: "0" })
    expect(await finance().voidHold({ reference: "order_without_holds" })).toEqual([])
  })

  it("refuses a hold that was captured whole, and one that is unknown", async () => {
    const company = await someCredit(app.container, 1000)
    const { id: hold_id } = await aHold(app.container, company, 100, { reference: "order_10" })
    await finance().captureHold({ hold_id, amount: 100, idempotency_key: aKey(), terms_days: 0 })
    await expect(finance().voidHold({ hold_id })).rejects.toMatchObject({ code: "HOLD_ALREADY_CAPTURED" })
    await expect(finance().voidHold({ hold_id: "hold_none" })).rejects.toMatchObject({ type: "not_found" })
    expect(await finance().voidHold({ reference: "order_10" })).toMatchObject([{ status: "posted" }])
  })
})

describe("credit limit", () => {
  it("may be lowered below what is in use: orders are refused, captures and refunds go on", async () => {
    const company = await someCredit(app.container, 500)
    const { id: hold_id } = await aHold(app.container, company, 300)
    expect(await change(company, 100)).toMatchObject({ limit: "100", held: "300", available: "-200" })
    await expect(aHold(app.container, company, 1)).rejects.toMatchObject({ details: { available: "-200" } })
    await finance().captureHold({ hold_id, amount: 300, idempotency_key: aKey(), terms_days: 0 })
    await finance().refund({ hold_id, amount: 250, idempotency_key: aKey() })
    expect(await finance().creditOf(company)).toMatchObject({ used: "50", held: "0", available: "50" })
    await aHold(app.container, company, 50)
  })

  it("is recorded with who and why, unless it stays the same", async () => {
    const company = await someCredit(app.container, 500)
    await change(company, "500.00")
    await change(company, 600, " Pays well ")
    const changes = await finance().listCreditLimitChanges(
      { company_id: company },
      { order: { created_at: "ASC" } },
    )
    expect(changes).toMatchObject([
      { before: null, after: 500, actor_id: "user_1", reason: "Opening" },
      { before: 500, after: 600, actor_id: "user_2", reason: "Pays well" },
    ])
  })

  it("needs credit to change, a reason, and no negative figure", async () => {
    const company = await someCredit(app.container, 500)
    await expect(change(newId("comp"), 1)).rejects.toMatchObject({ type: "not_found" })
    await expect(change(company, 1, "  ")).rejects.toMatchObject({ type: "invalid_data" })
    await expect(change(company, -1)).rejects.toMatchObject({ type: "invalid_data" })
  })

  it("is opened once by parallel calls", async () => {
    const input = {
      company_id: newId("comp"),
      currency_code: "sek",
      actor_id: "user_1",
      reason: "Opening",
      limit: 5,
    }
    await Promise.all(Array.from({ length: 8 }, () => finance().openCredit(input)))
    expect(await finance().listAccounts({ company_id: input.company_id })).toHaveLength(1)
    expect(await finance().listAccounts({ currency_code: "sek" })).toHaveLength(3)
    expect(await finance().listCreditLimitChanges({ company_id: input.company_id })).toHaveLength(1)
  })
})
