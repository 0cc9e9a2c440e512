import type FinanceModuleService from "../../src/modules/finance/service"
import { newId } from "../../src/utils/ids"
import { useApp } from "../helpers/app"

const app = useApp()
const finance = () => app.container.resolve<FinanceModuleService>("finance")

async function aCompanyWithCredit(limit: number | string) {
  const company_id = newId("comp")
  await finance().openCredit({ company_id, currency_code: "gbp", limit, actor_id: "user_1", reason: "Opening" })
  return company_id
}

const aHold = (company_id: string, amount: number | string, more: object = {}) => {
  const reference = newId("order")
  const hold = { company_id, currency_code: "gbp", reference, amount, tax_amount: 0 }
  return finance().placeHold({ ...hold, idempotency_key: `hold:${reference}`, ...more })
}

it("holds, captures in two parts, refunds: the worked example", async () => {
  const company = await aCompanyWithCredit(1000)
  const hold = await aHold(company, "120.00", { tax_amount: 20 })
  expect(await finance().creditOf(company)).toEqual({
    currency_code: "gbp",
    limit: "1000",
    used: "0",
    held: "120",
    available: "880",
  })
  const first = await finance().captureHold({
    hold_id: hold.id,
    amount: 50,
    idempotency_key: newId("c"),
    terms_days: 30,
    captured_at: new Date("2011-11-14T10:00:00Z"),
  })
  expect(first).toMatchObject({ amount: "50", tax_amount: "8.33", due_at: new Date("2011-12-14T10:00:00Z") })
  expect(await finance().creditOf(company)).toMatchObject({ used: "50", held: "70", available: "880" })
  const second = await finance().captureHold({
    hold_id: hold.id,
    amount: 70,
    idempotency_key: newId("c"),
    terms_days: 30,
  })
  expect(second).toMatchObject({ amount: "70", tax_amount: "11.67" })
  const refunded = await finance().refund({ hold_id: hold.id, amount: 60, idempotency_key: newId("r") })
  expect(refunded).toMatchObject({ amount: "60", tax_amount: "10" })
  expect(await finance().creditOf(company)).toMatchObject({ used: "60", held: "0", available: "940" })
})
