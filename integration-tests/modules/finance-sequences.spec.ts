import fc from "fast-check"
import { newId } from "../../src/utils/ids"
import { useApp } from "../helpers/app"
import { aHold, financeOf, someCredit } from "../helpers/credit-builders"
import { expectBooksInOrder } from "../helpers/ledger-checks"

const app = useApp()
const finance = () => financeOf(app.container)

type ModelHold = { id: string; amount: number; captured: number; refunded: number; isOpen: boolean }

/** Credit as one would keep it in pence on paper. */
class Model {
  used = 0
  holds: ModelHold[] = []
  constructor(public limit: number) {}

  kept = ({ amount, captured, isOpen }: ModelHold) => (isOpen ? amount - captured : 0)

  get held() {
    return this.holds.reduce((sum, hold) => sum + this.kept(hold), 0)
  }

  get available() {
    return this.limit - this.used - this.held
  }
}

const pounds = (pence: number) => (pence / 100).toFixed(2)
const text = (pence: number) => `${pence / 100}`

const moves = fc.array(
  fc.record({
    kind: fc.constantFrom("hold", "hold", "capture", "capture", "void", "refund", "limit"),
    pence: fc.integer({ min: 1, max: 40_000 }),
    which: fc.nat(),
    tax: fc.integer({ min: 0, max: 100 }),
  }),
  { minLength: 5, maxLength: 40 },
)

type Move = { kind: string; pence: number; which: number; tax: number }

/** Makes the move in the books and on paper; both must agree on whether it may be made. */
async function make(company: string, model: Model, { kind, pence, which, tax }: Move): Promise<void> {
  const hold = model.holds[which % model.holds.length]
  const input = { hold_id: hold?.id, amount: pounds(pence), idempotency_key: newId("key") }
  if (kind === "limit") {
    const change = { company_id: company, currency_code: "gbp", actor_id: "user_1", reason: "Reviewed" }
    await finance().changeCreditLimit({ ...change, limit: pounds(pence) })
    model.limit = pence
  } else if (kind === "hold") {
    const placed = aHold(app.container, company, pounds(pence), {
      tax_amount: pounds(Math.floor((pence * tax) / 100)),
    })
    if (await agreed(placed, pence <= model.available)) {
      model.holds.push({ id: (await placed).id, amount: pence, captured: 0, refunded: 0, isOpen: true })
    }
  } else if (hold && kind === "capture") {
    const captured = finance().captureHold({ ...input, terms_days: which % 60 })
    if (await agreed(captured, pence <= model.kept(hold))) {
      hold.captured += pence
      hold.isOpen = hold.captured < hold.amount
      model.used += pence
    }
  } else if (hold && kind === "refund") {
    if (await agreed(finance().refund(input), pence <= hold.captured - hold.refunded)) {
      hold.refunded += pence
      model.used -= pence
    }
  } else if (hold && kind === "void") {
    if (await agreed(finance().voidHold({ hold_id: hold.id }), hold.captured < hold.amount)) {
      hold.isOpen = false
    }
  }
}

async function agreed(move: Promise<unknown>, isAllowed: boolean): Promise<boolean> {
  const isDone = await move.then(
    () => true,
    (error) => {
      if (error.type !== "not_allowed") {
        throw error
      }
      return false
    },
  )
  expect(isDone).toBe(isAllowed)
  return isDone
}

it("keeps books that equal the paper after any sequence of holds, captures, voids, refunds and limits", async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (sequence) => {
      const model = new Model(100_000)
      const company = await someCredit(app.container, pounds(model.limit))
      for (const move of sequence) {
        await make(company, model, move)
        expect(await finance().creditOf(company)).toEqual({
          currency_code: "gbp",
          limit: text(model.limit),
          used: text(model.used),
          held: text(model.held),
          available: text(model.available),
        })
      }
    }),
    { numRuns: 40 },
  )
  await expectBooksInOrder(app.databaseUrl)
}, 120_000)

it("rebuilds every stored balance from the postings of the day", async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (sequence) => {
      const model = new Model(100_000)
      const company = await someCredit(app.container, pounds(model.limit))
      for (const move of sequence) {
        await make(company, model, move)
      }
      const [account] = await finance().listAccounts({ company_id: company })
      const today = new Date().toISOString().slice(0, 10)
      expect(await finance().balanceAsOf(account.id, today)).toBe(text(model.used))
    }),
    { numRuns: 10 },
  )
}, 60_000)
