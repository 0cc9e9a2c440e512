import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { addAddressStep } from "../../src/workflows/company/steps/add-address"
import { addMembersStep } from "../../src/workflows/company/steps/add-members"
import { changeAddressStep } from "../../src/workflows/company/steps/change-address"
import { changeCompanyStatusStep } from "../../src/workflows/company/steps/change-company-status"
import { changeMemberStep } from "../../src/workflows/company/steps/change-member"
import { createCompaniesStep } from "../../src/workflows/company/steps/create-companies"
import { createTiersStep } from "../../src/workflows/company/steps/create-tiers"
import { deleteTierStep } from "../../src/workflows/company/steps/delete-tier"
import { findOrCreateCustomersStep } from "../../src/workflows/company/steps/find-or-create-customers"
import { moveCompanyToTierStep } from "../../src/workflows/company/steps/move-company-to-tier"
import { removeMemberStep } from "../../src/workflows/company/steps/remove-member"
import { updateCompanyStep } from "../../src/workflows/company/steps/update-company"
import { updateTierStep } from "../../src/workflows/company/steps/update-tier"
import { voidSpendStep } from "../../src/workflows/company/steps/void-spend"
import { useApp } from "../helpers/app"
import {
  aCompany,
  aCustomer,
  aMember,
  anAddress,
  aTier,
  companyService,
  unique,
} from "../helpers/company-builders"

const app = useApp()

const TABLES = [
  "tier",
  "company",
  "company_member",
  "company_address",
  "member_spend",
  "customer",
  "customer_group",
  "customer_group_customer",
  "auth_identity",
  "provider_identity",
]

/** Ids and times are new when a row is put back; what the row says is not. */
const INCIDENTAL: Record<string, string> = {
  customer_group_customer: "- 'id' - 'created_at' - 'updated_at' - 'created_by'",
}

/** All rows of all tables that a company step may touch, apart from when they were last written. */
async function everything(): Promise<Record<string, string[]>> {
  const database = app.container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const state: Record<string, string[]> = {}
  for (const table of TABLES) {
    const { rows } = await database.raw(
      `select (to_jsonb(t) - 'updated_at' ${INCIDENTAL[table] ?? ""})::text as row from "${table}" t order by 1`,
    )
    state[table] = rows.map(({ row }: { row: string }) => row)
  }
  return state
}

let changed: Record<string, string[]>
const failStep = createStep("fail-after-the-step", async () => {
  changed = await everything()
  throw new Error("forced")
  // Never reached: gives the step its type.
  return new StepResponse(null)
})

let numbered = 0

/** Runs one step, then fails: what the step did must have shown, and be gone. */
async function expectUndone<Input>(step: (input: Input) => unknown, input: Input): Promise<void> {
  const workflow = createWorkflow(`undo-${++numbered}`, (given: WorkflowData<{ input: Input }>) => {
    step(given.input)
    failStep()
  })
  const before = await everything()
  const { errors } = await workflow(app.container).run({ input: { input }, throwOnError: false })
  expect(errors.map(({ error }) => error.message)).toEqual(["forced"])
  expect(changed).not.toEqual(before)
  expect(await everything()).toEqual(before)
}

it("create-tiers takes tiers and groups away", () =>
  expectUndone(createTiersStep, [
    { code: unique("t"), name: "Gold" },
    { code: unique("t"), name: "Silver", rank: 2 },
  ]))

it("update-tier puts code, name, rank and the group's name back", async () => {
  const { id } = await aTier(app.container)
  await expectUndone(updateTierStep, { id, code: unique("t"), name: "Renamed", rank: 9 })
})

it("delete-tier brings tier and group back", async () => {
  const { id } = await aTier(app.container)
  await expectUndone(deleteTierStep, id)
})

it("find-or-create-customers takes customers and log-ins away, and leaves those who were there", async () => {
  const known = await aCustomer(app.container)
  await expectUndone(findOrCreateCustomersStep, [
    { email: `${unique("new")}@example.com` },
    { email: known.email },
    { customer_id: known.id },
  ])
})

it("create-companies takes companies, members, addresses and groups away", async () => {
  const tier = await aTier(app.container)
  const customer = await aCustomer(app.container)
  const place = { address_2: null, city: null, province: null, postal_code: null }
  const found = { latitude: null, longitude: null, coordinates_source: "unknown" as const }
  await expectUndone(createCompaniesStep, [
    {
      name: "Short-lived",
      status: "active" as const,
      tier_id: tier.id,
      currency_code: "gbp",
      members: [{ customer_id: customer.id, role: "owner" as const }],
      addresses: [{ address_1: "1 Quay", country_code: "gb", ...place, ...found, is_default: true }],
    },
  ])
})

it("update-company puts the details and the group's name back", async () => {
  const { company } = await aCompany(app.container, { metadata: { note: "kept" } })
  await expectUndone(updateCompanyStep, {
    id: company.id,
    code: unique("c"),
    name: "Renamed",
    tax_id: "1",
    sales_rep_id: "rep",
    payment_terms_days: 5,
    contact_name: "Ann",
    email: "a@example.com",
    phone: "1",
    metadata: { note: "changed" },
  })
})

it.each(["approve", "suspend"] as const)(
  "change-company-status takes %s back, groups included",
  async (action) => {
    const status = action === "approve" ? ("pending" as const) : ("active" as const)
    const { company } = await aCompany(app.container, { status })
    await aMember(app.container, company.id)
    await expectUndone(changeCompanyStatusStep, { id: company.id, action })
  },
)

it("move-company-to-tier moves company and members back", async () => {
  const { company } = await aCompany(app.container)
  const { id } = await aTier(app.container)
  await expectUndone(moveCompanyToTierStep, { id: company.id, tier_id: id })
})

it("add-members takes members and their groups away", async () => {
  const { company } = await aCompany(app.container)
  const { id } = await aCustomer(app.container)
  await expectUndone(addMembersStep, [
    { company_id: company.id, customer_id: id, role: "buyer", limit_per_day: 5 },
  ])
})

it("change-member puts role, status, limits and groups back", async () => {
  const { company } = await aCompany(app.container)
  const { member } = await aMember(app.container, company.id, { limit_per_order: "10.50" })
  await expectUndone(changeMemberStep, {
    company_id: company.id,
    member_id: member.id,
    role: "viewer",
    status: "inactive",
    limit_per_order: null,
    limit_per_month: 7,
  })
})

it("remove-member brings member and groups back", async () => {
  const { company } = await aCompany(app.container)
  const { member } = await aMember(app.container, company.id)
  await expectUndone(removeMemberStep, { company_id: company.id, member_id: member.id })
})

it("add-address takes the address away and gives the default back", async () => {
  const { company, address } = await aCompany(app.container)
  const { id: _, ...rest } = address
  await expectUndone(addAddressStep, { ...rest, company_id: company.id, is_default: true })
})

it("change-address puts the address and the default back", async () => {
  const { company } = await aCompany(app.container)
  const { id } = await anAddress(app.container, company.id)
  const change = { label: "New", city: null, is_default: true, latitude: null, longitude: null }
  await expectUndone(changeAddressStep, { company_id: company.id, address_id: id, change })
})

it("change-address brings a removed default address back", async () => {
  const { company, address } = await aCompany(app.container)
  await expectUndone(changeAddressStep, { company_id: company.id, address_id: address.id, change: null })
})

it("void-spend counts the order again, and not one that was voided before", async () => {
  const { company, owner } = await aCompany(app.container)
  const service = companyService(app.container)
  const spend = { member_id: owner.member_id, company_id: company.id, amount: 5, placed_at: new Date() }
  await service.recordSpend({ ...spend, order_id: "order_undo_1" })
  await service.recordSpend({ ...spend, order_id: "order_undo_2" })
  await service.voidSpend(["order_undo_2"])
  await expectUndone(voidSpendStep, ["order_undo_1", "order_undo_2"])
})
