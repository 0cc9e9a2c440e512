import { companyGroupName, tierGroupName } from "../../modules/company/utils/names"
import { newId } from "../../utils/ids"
import type { UnitOfWork } from "../../utils/unit-of-work"
import credentials from "./credentials.json"
import type { Demo, DemoCompany, DemoTier } from "./demo"
import { insertRows } from "./insert-rows"

export type SeededTier = { id: string; customer_group_id: string }
export type SeededCompany = DemoCompany & {
  company_id: string
  customer_id: string
  customer_group_id: string
}
/** Tiers by their code. */
export type Buyers = { tiers: Map<string, SeededTier>; companies: SeededCompany[] }

/** Tiers, and for every customer of the source a company with its group, its owner's log-in and its default address. */
export async function insertBuyers(unit: UnitOfWork, demo: Demo, passwordHash: string): Promise<Buyers> {
  const tiers = await insertTiers(unit, demo.tiers)
  const rows = demo.companies.map((one) => ({
    ...one,
    email: `${one.code}@${credentials.buyer_email_domain}`,
    company_id: newId("comp"),
    customer_id: newId("cus"),
    customer_group_id: newId("cusgroup"),
    auth_identity_id: newId("authid"),
  }))
  const insert = (table: string, row: (one: (typeof rows)[number]) => Record<string, unknown>) =>
    insertRows(unit, table, rows.map(row))

  await insert("customer_group", (one) => ({
    id: one.customer_group_id,
    name: companyGroupName(one),
  }))
  await insert("customer", (one) => ({
    id: one.customer_id,
    company_name: one.name,
    email: one.email,
    has_account: true,
  }))
  await insertRows(
    unit,
    "customer_group_customer",
    rows.flatMap(({ customer_id, customer_group_id, tier }) =>
      [customer_group_id, tiers.get(tier)!.customer_group_id].map((group) => ({
        id: newId("cusgc"),
        customer_id,
        customer_group_id: group,
      })),
    ),
  )
  await insert("auth_identity", (one) => ({
    id: one.auth_identity_id,
    app_metadata: { customer_id: one.customer_id },
  }))
  await insert("provider_identity", (one) => ({
    id: newId("provid"),
    entity_id: one.email,
    provider: "emailpass",
    auth_identity_id: one.auth_identity_id,
    provider_metadata: { password: passwordHash },
  }))
  await insert("company", (one) => ({
    id: one.company_id,
    code: one.code,
    name: one.name,
    status: "active",
    tier_id: tiers.get(one.tier)!.id,
    customer_group_id: one.customer_group_id,
    currency_code: demo.currencies[0],
    payment_terms_days: demo.payment_terms_days,
    email: one.email,
  }))
  await insert("company_member", (one) => ({
    id: newId("cmem"),
    company_id: one.company_id,
    customer_id: one.customer_id,
    role: "owner",
    status: "active",
  }))
  await insert("company_address", (one) => ({
    id: newId("cadd"),
    company_id: one.company_id,
    ...one.address,
    coordinates_source: "given",
    is_default: true,
  }))
  return { tiers, companies: rows }
}

async function insertTiers(unit: UnitOfWork, tiers: readonly DemoTier[]): Promise<Map<string, SeededTier>> {
  const rows = tiers.map(({ code, name }, index) => ({
    id: newId("tier"),
    code,
    name,
    rank: tiers.length - index,
    customer_group_id: newId("cusgroup"),
  }))
  const groups = rows.map((tier) => ({ id: tier.customer_group_id, name: tierGroupName(tier) }))
  await insertRows(unit, "customer_group", groups)
  await insertRows(unit, "tier", rows)
  return new Map(rows.map((row) => [row.code, row]))
}
