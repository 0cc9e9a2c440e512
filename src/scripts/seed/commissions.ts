import { newId } from "../../utils/ids"
import type { UnitOfWork } from "../../utils/unit-of-work"
import { referralsOf } from "../online-retail/referrals"
import type { Buyers } from "./companies"
import { insertRows } from "./insert-rows"

const REFERRED_AT = "2010-12-01T00:00:00Z"
const CHRISTMAS = "christmas"

/** Distributors, whom they brought, and rules: 3 % and 1 %, on Christmas goods 5 %, on the largest customers' 1.5 %. */
export async function insertCommissions(unit: UnitOfWork, { tiers, companies }: Buyers): Promise<void> {
  const companyOf = new Map(companies.map((company) => [company.customer, company]))
  const { distributors, referrals } = referralsOf(companies)
  const distributorRows = distributors.map((number) => ({
    id: newId("dist"),
    customer_id: companyOf.get(number)!.customer_id,
    company_id: companyOf.get(number)!.company_id,
    referral_code: `C${number}`,
    status: "active",
  }))
  await insertRows(unit, "distributor", distributorRows)
  const distributorId = new Map(distributors.map((number, index) => [number, distributorRows[index].id]))
  await insertRows(
    unit,
    "referral",
    referrals.map(({ customer, referrer }) => ({
      id: newId("rfl"),
      company_id: companyOf.get(customer)!.company_id,
      distributor_id: distributorId.get(referrer),
      referred_at: REFERRED_AT,
    })),
  )
  const [category] = await unit.sql<{ id: string }>(`select id from product_category where handle = ?`, [
    CHRISTMAS,
  ])
  const rule = (level: number, rate_bps: number, on: { category_id?: string; tier_id?: string } = {}) => ({
    id: newId("crul"),
    level,
    category_id: on.category_id ?? null,
    tier_id: on.tier_id ?? null,
    rate_bps,
    priority: 0,
  })
  await insertRows(unit, "commission_rule", [
    rule(1, 300),
    rule(2, 100),
    rule(1, 500, { category_id: category.id }),
    rule(1, 150, { tier_id: tiers.get("A")!.id }),
  ])
}
