import { createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import type { CommissionOrder } from "../../src/modules/commission/types"
import { newId } from "../../src/utils/ids"
import { referCompanyStep } from "../../src/workflows/commission/steps/refer-company"
import { useApp } from "../helpers/app"
import { accrue, accrued, aChain, commissionOf } from "../helpers/commission-builders"
import { aCompany } from "../helpers/company-builders"

const app = useApp()
const service = () => commissionOf(app.container)

beforeAll(async () => {
  await service().createCommissionRules([
    { level: 1, rate_bps: 500 },
    { level: 2, rate_bps: 100 },
  ])
})

const anOrder = (company_id: string, product_id = "prod_1"): CommissionOrder => ({
  order_id: newId("order"),
  company_id,
  customer_id: newId("cus"),
  tier_id: null,
  currency_code: "gbp",
  placed_at: new Date(),
  lines: [{ order_line_id: newId("ordli"), product_id, category_ids: [], net_amount: "100" }],
})

async function recorded(order: CommissionOrder) {
  await accrue(service(), order)
  return { ...order, recorded_at: new Date() }
}

const suspend = (distributor_id: string) =>
  service().suspend({ distributor_id, actor_id: "user_1", reason: "under review" })

describe("recomputing accruals from the rules as they stood", () => {
  it("finds no difference, whatever has changed since: rules, referrals, suspensions", async () => {
    const { company, first, second } = await aChain(app.container)
    const orders = [await recorded(anOrder(company.buying)), await recorded(anOrder(newId("comp")))]
    await suspend(first.id)
    orders.push(await recorded(anOrder(company.buying)))
    await service().reinstate(first.id)
    const rule = await service().createCommissionRules({ level: 1, rate_bps: 900, product_id: "prod_new" })
    orders.push(await recorded(anOrder(company.buying, "prod_new")))
    await service().softDeleteCommissionRules(rule.id)
    orders.push(await recorded(anOrder(company.buying, "prod_new")))
    await service().unrefer({ company_id: company.buying, distributor_id: first.id })
    orders.push(await recorded(anOrder(company.buying)))
    await service().refer({ company_id: company.buying, distributor_id: second.id })
    orders.push(await recorded(anOrder(company.buying)))

    const amounts = await service().listCommissionEntries({ company_id: company.buying })
    expect(
      amounts
        .filter(({ level }) => level === 1)
        .map(({ amount }) => Number(amount))
        .sort(),
    ).toEqual([5, 5, 5, 9])
    expect(await service().recomputeForOrders(orders)).toEqual([])
  })

  it("names a stored accrual that the rules do not give, and one that is missing", async () => {
    const { company, first } = await aChain(app.container)
    const [tampered, missing] = [
      await recorded(anOrder(company.buying)),
      await recorded(anOrder(company.buying)),
    ]
    const levelOne = async (order_id: string) =>
      (await service().listCommissionEntries({ order_id, level: 1 }))[0].id
    await service().updateCommissionEntries({ id: await levelOne(tampered.order_id), amount: 6 })
    await service().deleteCommissionEntries(await levelOne(missing.order_id))
    const right = { base: "100", rate_bps: 500, amount: "5" }
    expect(await service().recomputeForOrders([tampered, missing])).toEqual([
      expect.objectContaining({
        distributor_id: first.id,
        stored: { ...right, amount: "6" },
        expected: right,
      }),
      expect.objectContaining({ order_id: missing.order_id, level: 1, stored: null, expected: right }),
    ])
  })
})

describe("a suspended distributor", () => {
  it("earns nothing new and keeps what was earned; who is above goes on earning", async () => {
    const { company, first, second } = await aChain(app.container)
    await accrue(service(), anOrder(company.buying))
    await suspend(first.id)
    await suspend(first.id)
    expect(await accrued(app.container, anOrder(company.buying))).toMatchObject([
      { distributor_id: second.id, level: 2 },
    ])
    expect(await service().sumsOf(first.id)).toMatchObject([{ frozen: "5" }])
    expect(await service().listDistributorSuspensions({ distributor_id: first.id })).toHaveLength(1)
    await service().reinstate(first.id)
    await service().reinstate(first.id)
    expect(await accrued(app.container, anOrder(company.buying))).toHaveLength(2)
  })
})

describe("referrals made at once", () => {
  it("never close a cycle: of A brings B and B brings A one is refused", async () => {
    const [a, b] = await service().createDistributors(
      ["a", "b"].map(() => ({
        customer_id: newId("cus"),
        company_id: newId("comp"),
        referral_code: newId("CODE"),
      })),
    )
    const outcomes = await Promise.allSettled([
      service().refer({ distributor_id: a.id, company_id: b.company_id }),
      service().refer({ distributor_id: b.id, company_id: a.company_id }),
    ])
    const refused = outcomes.filter((outcome) => outcome.status === "rejected")
    expect(refused).toMatchObject([{ reason: { code: "REFERRAL_CYCLE" } }])
  })

  it("give a company one referrer", async () => {
    const distributors = await service().createDistributors(
      [1, 2, 3].map(() => ({
        customer_id: newId("cus"),
        company_id: newId("comp"),
        referral_code: newId("CODE"),
      })),
    )
    const company_id = newId("comp")
    const outcomes = await Promise.allSettled(
      distributors.map(({ id }) => service().refer({ distributor_id: id, company_id })),
    )
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1)
    expect(await service().listReferrals({ company_id })).toHaveLength(1)
  })
})

describe("a referral as a step of a larger workflow", () => {
  const failure = { message: "a later step failed" }
  const failing = createStep("commission-spec-fails", async () => {
    throw new Error(failure.message)
  })
  const workflow = createWorkflow(
    "commission-spec",
    (input: { company_id: string; distributor_id: string }) => {
      referCompanyStep(input)
      failing()
    },
  )

  it("is taken back when a later step fails, but not one that stood before", async () => {
    const { first } = await aChain(app.container)
    const { company } = await aCompany(app.container)
    const referral = { company_id: company.id, distributor_id: first.id }
    await expect(workflow(app.container).run({ input: referral })).rejects.toMatchObject(failure)
    expect(await service().listReferrals({ company_id: company.id })).toEqual([])
    await service().refer(referral)
    await expect(workflow(app.container).run({ input: referral })).rejects.toMatchObject(failure)
    expect(await service().listReferrals({ company_id: company.id })).toHaveLength(1)
  })
})
