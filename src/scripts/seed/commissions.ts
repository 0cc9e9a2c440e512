import { newId } from "../../utils/ids"
import type { UnitOfWork } from "../../utils/unit-of-work"
import { categoryIds } from "./category-ids"
import type { Buyers } from "./companies"
import type { Demo } from "./demo"
import { insertRows } from "./insert-rows"

/** Distributors, whom they brought, and rules. */
export async function insertCommissions(
  unit: UnitOfWork,
  { distributors, referrals, referred_at, commission_rules }: Demo,
  { tiers, companies }: Buyers,
): Promise<void> {
  const companyOf = new Map(companies.map((company) => [company.code, company]))
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
      referred_at,
    })),
  )
  const categoryId = await categoryIds(
    unit,
    commission_rules.flatMap(({ category }) => category ?? []),
  )
  await insertRows(
    unit,
    "commission_rule",
    commission_rules.map(({ level, rate_bps, category, tier }) => ({
      id: newId("crul"),
      level,
      category_id: category ? categoryId.get(category)! : null,
      tier_id: tier ? tiers.get(tier)!.id : null,
      rate_bps,
      priority: 0,
    })),
  )
}
