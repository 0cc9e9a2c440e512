import path from "path"
import { newId } from "../../src/utils/ids"
import { useApp } from "../helpers/app"
import { aHold, financeOf, someCredit } from "../helpers/credit-builders"
import { expectBooksInOrder } from "../helpers/ledger-checks"
import { useProcesses } from "../helpers/other-processes"
import type { Move } from "./finance-tasks"

const app = useApp()
const processes = useProcesses(app, 2, path.join(__dirname, "finance-tasks.ts"))
const finance = () => financeOf(app.container)

/** Runs `moves(process)` in both processes at the same moment and counts their answers. */
async function race(moves: (process: number) => Move[]): Promise<Record<string, number>> {
  const answers = await processes.run<string[]>("moveAtOnce", [moves(0), moves(1)])
  const counts: Record<string, number> = {}
  answers.flat().forEach((answer) => (counts[answer] = (counts[answer] ?? 0) + 1))
  return counts
}

const times = <Item>(count: number, make: (i: number) => Item) =>
  Array.from({ length: count }, (_, i) => make(i))

afterEach(() => expectBooksInOrder(app.databaseUrl))

it("lets exactly 10 of 60 orders of 100 through a limit of 1000, from two processes", async () => {
  const company_id = await someCredit(app.container, 1000)
  const hold = () => {
    const reference = newId("order")
    const order = { company_id, currency_code: "gbp", reference, amount: "100.00", tax_amount: 0 }
    return { hold: { ...order, idempotency_key: `hold:${reference}` } }
  }
  expect(await race(() => times(30, hold))).toEqual({ done: 10, CREDIT_LIMIT_EXCEEDED: 50 })
  expect(await finance().creditOf(company_id)).toMatchObject({ held: "1000", available: "0" })
})

it("holds once when both processes place the same order again and again", async () => {
  const company_id = await someCredit(app.container, 1000)
  const order = { company_id, currency_code: "gbp", reference: "order_1", amount: 100, tax_amount: 0 }
  const moves = times(20, () => ({ hold: { ...order, idempotency_key: `hold:once:${company_id}` } }))
  expect(await race(() => moves)).toEqual({ done: 40 })
  expect(await finance().creditOf(company_id)).toMatchObject({ held: "100" })
})

it("captures no more than was held: 30 captures of 7.00 race for 100.00", async () => {
  const company_id = await someCredit(app.container, 1000)
  const { id: hold_id } = await aHold(app.container, company_id, 100, { tax_amount: "16.67" })
  const capture = () => ({ capture: { hold_id, amount: 7, idempotency_key: newId("key"), terms_days: 0 } })
  expect(await race(() => times(15, capture))).toEqual({ done: 14, HOLD_EXCEEDED: 16 })
  expect(await finance().creditOf(company_id)).toMatchObject({ used: "98", held: "2" })
})

it("refunds no more than was captured: 30 refunds of 7.00 race for 100.00", async () => {
  const company_id = await someCredit(app.container, 1000)
  const { id: hold_id } = await aHold(app.container, company_id, 100)
  await finance().captureHold({ hold_id, amount: 100, idempotency_key: newId("key"), terms_days: 0 })
  const refund = () => ({ refund: { hold_id, amount: 7, idempotency_key: newId("key") } })
  expect(await race(() => times(15, refund))).toEqual({ done: 14, REFUND_EXCEEDS_CAPTURED: 16 })
  expect(await finance().creditOf(company_id)).toMatchObject({ used: "2", held: "0" })
})

it("either captures or voids a hold, never both", async () => {
  const company_id = await someCredit(app.container, 1000)
  const holds = await Promise.all(times(20, () => aHold(app.container, company_id, 10)))
  const counts = await race((process) =>
    holds.map(({ id }) =>
      process
        ? { void: id }
        : { capture: { hold_id: id, amount: 10, idempotency_key: `c:${id}`, terms_days: 0 } },
    ),
  )
  const captured = await finance().listHolds({ company_id, status: "posted" })
  const voided = await finance().listHolds({ company_id, status: "voided" })
  expect(captured.length + voided.length).toBe(20)
  expect(counts).toEqual({
    done: 20,
    ...(voided.length && { HOLD_EXCEEDED: voided.length }),
    ...(captured.length && { HOLD_ALREADY_CAPTURED: captured.length }),
  })
  expect(await finance().creditOf(company_id)).toMatchObject({ used: `${captured.length * 10}`, held: "0" })
})

it("does not deadlock when everything happens to many companies at once", async () => {
  const companies = await Promise.all(times(4, () => someCredit(app.container, 1_000_000)))
  const holds = await Promise.all(
    times(40, (i) => aHold(app.container, companies[i % 4], 100, { tax_amount: "16.67" })),
  )
  const counts = await race((process) =>
    holds.flatMap(({ id }, i): Move[] => {
      const key = `${process}:${id}`
      const part = { hold_id: id, amount: 20, idempotency_key: `capture:${key}`, terms_days: 0 }
      return i % 2 === process ? [{ capture: part }, { void: id }] : [{ capture: { ...part, amount: 30 } }]
    }),
  )
  expect(Object.keys(counts).filter((code) => !["done", "HOLD_EXCEEDED"].includes(code))).toEqual([])
})
