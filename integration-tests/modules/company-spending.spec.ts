import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import CompanyModuleService from "../../src/modules/company/service"
import type { SpendInput } from "../../src/modules/company/types"
import { localPeriods } from "../../src/modules/company/utils/local-periods"
import { newId } from "../../src/utils/ids"
import { unitOfWork } from "../../src/utils/unit-of-work"
import { useApp } from "../helpers/app"
import { aCompany, aMember, companyService } from "../helpers/company-builders"

const app = useApp()

async function aSpender(limits: Parameters<typeof aMember>[2]) {
  const { company } = await aCompany(app.container)
  const { member } = await aMember(app.container, company.id, limits)
  const service = companyService(app.container)
  const spend = (amount: number | string, at: string, order_id = newId("order")) =>
    service.recordSpend({
      member_id: member.id,
      company_id: company.id,
      order_id,
      amount,
      placed_at: new Date(at),
    })
  return { company, member, service, spend }
}

describe("recordSpend", () => {
  it("counts per order, day, week (from Monday) and month", async () => {
    const { spend } = await aSpender({
      limit_per_order: 100,
      limit_per_day: 150,
      limit_per_week: 200,
      limit_per_month: "250.50",
    })
    await expect(spend("100.01", "2024-05-01T10:00:00Z")).rejects.toMatchObject({
      code: "SPENDING_LIMIT_EXCEEDED",
      details: { period: "order", limit: "100", spent: "0", needed: "100.01" },
    })
    await spend(100, "2024-05-01T10:00:00Z") // Wednesday
    await spend(50, "2024-05-01T23:59:59Z")
    await expect(spend("0.01", "2024-05-01T00:00:00Z")).rejects.toMatchObject({
      details: { period: "day", limit: "150", spent: "150", needed: "150.01" },
    })
    await spend(50, "2024-05-05T23:59:59.999Z") // Sunday
    await expect(spend("0.01", "2024-05-05T12:00:00Z")).rejects.toMatchObject({
      details: { period: "week", limit: "200", spent: "200", needed: "200.01" },
    })
    await spend("50.50", "2024-05-06T00:00:00Z") // Monday
    await expect(spend("0.01", "2024-05-31T23:59:59Z")).rejects.toMatchObject({
      details: { period: "month", limit: "250.5", spent: "250.5", needed: "250.51" },
    })
    await spend(100, "2024-06-01T00:00:00Z")
  })

  it("counts an order of the past in its own day, whenever it is recorded", async () => {
    const { spend } = await aSpender({ limit_per_day: 10 })
    await spend(10, "2024-05-02T10:00:00Z")
    await spend(10, "2024-05-01T10:00:00Z")
    await expect(spend(1, "2024-05-02T11:00:00Z")).rejects.toMatchObject({ details: { spent: "10" } })
  })

  it("counts the same order once, and refuses it with another amount", async () => {
    const { spend, service, member } = await aSpender({ limit_per_day: 15 })
    await spend(10, "2024-05-01T10:00:00Z", "order_same_1")
    await spend("10.00", "2024-05-01T10:00:00Z", "order_same_1")
    await expect(spend(5, "2024-05-01T10:00:00Z", "order_same_1")).rejects.toMatchObject({ type: "conflict" })
    const at = new Date("2024-05-01T10:00:00Z")
    expect(await service.checkSpend({ member_id: member.id, amount: 5, at })).toBeNull()
    expect(await service.checkSpend({ member_id: member.id, amount: "5.01", at })).toEqual({
      period: "day",
      limit: "15",
      spent: "10",
      needed: "15.01",
    })
  })

  it("forgets a voided order, once and for all", async () => {
    const { spend, service } = await aSpender({ limit_per_day: 10 })
    await spend(10, "2024-05-01T10:00:00Z", "order_void_1")
    expect(await service.voidSpend(["order_void_1", "order_unknown"])).toEqual(["order_void_1"])
    expect(await service.voidSpend(["order_void_1"])).toEqual([])
    await spend(10, "2024-05-01T11:00:00Z")
    await expect(spend(1, "2024-05-01T12:00:00Z")).rejects.toMatchObject({ details: { spent: "10" } })
  })

  it("counts exactly, where floating point would not", async () => {
    const { spend } = await aSpender({ limit_per_day: "0.3" })
    await spend("0.1", "2024-05-01T10:00:00Z")
    await spend("0.2", "2024-05-01T11:00:00Z")
    await expect(spend("0.000001", "2024-05-01T12:00:00Z")).rejects.toMatchObject({
      details: { spent: "0.3", needed: "0.300001" },
    })
  })

  it("refuses an unknown member and a negative amount", async () => {
    const { spend, service } = await aSpender({})
    await expect(spend(-1, "2024-05-01T10:00:00Z")).rejects.toMatchObject({ type: "invalid_data" })
    const unknown = { member_id: "cmem_none", amount: 1, at: new Date() }
    await expect(service.checkSpend(unknown)).rejects.toMatchObject({ type: "not_found" })
  })
})

describe("orders at once", () => {
  it("do not pass a limit together that each would pass alone", async () => {
    const { company, member, service } = await aSpender({ limit_per_day: 100 })
    const place = async (n: number) => {
      const spend: SpendInput = {
        member_id: member.id,
        company_id: company.id,
        order_id: `order_race_${n}`,
        amount: 30,
        placed_at: new Date("2024-05-01T10:00:00Z"),
      }
      await unitOfWork(app.container, async (unit) => {
        await service.recordSpend(spend, unit.join(service))
        // Keeps the transaction open while the others come to the same row.
        await unit.sql("select pg_sleep(0.02)")
      })
    }
    const answers = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => place(n)))
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(3)
    for (const answer of answers) {
      if (answer.status === "rejected") {
        expect(answer.reason).toMatchObject({ code: "SPENDING_LIMIT_EXCEEDED", details: { spent: "90" } })
      }
    }
  })

  it("leave nothing of an order that is taken back", async () => {
    const { company, member, service } = await aSpender({ limit_per_day: 100 })
    const spend = { member_id: member.id, company_id: company.id, order_id: "order_back", amount: 100 }
    await expect(
      unitOfWork(app.container, async (unit) => {
        await service.recordSpend({ ...spend, placed_at: new Date() }, unit.join(service))
        throw new Error("no stock")
      }),
    ).rejects.toThrow("no stock")
    expect(await service.checkSpend({ member_id: member.id, amount: 100, at: new Date() })).toBeNull()
  })
})

it("begins the day at the midnight of the zone in the module's options", async () => {
  const { member, service, spend } = await aSpender({ limit_per_day: 10 })
  await spend(10, "2024-05-01T15:59:59Z") // 23:59:59 in Shanghai
  const cradle = (service as unknown as { __container__: object }).__container__
  const inShanghai = new CompanyModuleService(cradle, { timeZone: "Asia/Shanghai" })
  const next = { member_id: member.id, amount: 10, at: new Date("2024-05-01T16:00:00Z") }
  expect(await service.checkSpend(next)).toMatchObject({ period: "day" })
  expect(await inShanghai.checkSpend(next)).toBeNull()
  expect(() => new CompanyModuleService(cradle, { timeZone: "Mars" })).toThrow(/timeZone/)
})

it("has the periods that Postgres has", async () => {
  const database = app.container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  for (const zone of ["UTC", "Asia/Shanghai", "Europe/London", "America/New_York", "Australia/Lord_Howe"]) {
    for (let hour = 0; hour < 24 * 370; hour += 101) {
      const at = new Date(Date.UTC(2024, 0, 1, hour, 17))
      const { rows } = await database.raw(
        `select date_trunc('day', t, z) as day, date_trunc('week', t, z) as week, date_trunc('month', t, z) as month
         from (values (?::timestamptz, ?::text)) as given (t, z)`,
        [at, zone],
      )
      const { day, week, month } = localPeriods(at, zone)
      expect({ day: day.start, week: week.start, month: month.start }).toEqual(rows[0])
    }
  }
})
