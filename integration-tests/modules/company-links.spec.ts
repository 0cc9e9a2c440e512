import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { IOrderModuleService } from "@medusajs/framework/types"
import { changeCompanyMemberWorkflow, addCompanyMemberWorkflow } from "../../src/workflows/company"
import { useApp } from "../helpers/app"
import { anAdmin } from "../helpers/admin-client"
import { aCompany, aCustomer, aMember, companyService } from "../helpers/company-builders"

const app = useApp()
const graph = (input: { entity: string; fields: string[]; filters: Record<string, unknown> }) =>
  app.container.resolve(ContainerRegistrationKeys.QUERY).graph(input)

describe("query.graph", () => {
  it("reaches company and tier from a customer", async () => {
    const { company, tier, owner } = await aCompany(app.container)
    const { data } = await graph({
      entity: "customer",
      fields: [
        "id",
        "company_member.role",
        "company_member.company.code",
        "company_member.company.tier.code",
      ],
      filters: { id: owner.id },
    })
    expect(data[0].company_member).toMatchObject({
      role: "owner",
      company: { code: company.code, tier: { code: tier.code } },
    })
  })

  it("finds the active membership of a customer who is inactive elsewhere, and none of one without", async () => {
    const former = await aCompany(app.container)
    const next = await aCompany(app.container)
    const { member, customer } = await aMember(app.container, former.company.id)
    const nobody = await aCustomer(app.container)
    await changeCompanyMemberWorkflow(app.container).run({
      input: { company_id: former.company.id, member_id: member.id, status: "inactive" },
    })
    await addCompanyMemberWorkflow(app.container).run({
      input: { company_id: next.company.id, member: { customer_id: customer.id, role: "viewer" } },
    })
    const { data } = await graph({
      entity: "customer",
      fields: ["id", "company_member.company.id"],
      filters: { id: [customer.id, nobody.id] },
    })
    const found = new Map(data.map((row) => [row.id, row.company_member]))
    expect(found.get(customer.id)).toMatchObject({ company: { id: next.company.id } })
    expect(found.get(nobody.id)).toBeUndefined()
  })

  it("reaches the company from an order, and the orders from a company", async () => {
    const { company, owner } = await aCompany(app.container)
    const orders = app.container.resolve<IOrderModuleService>(Modules.ORDER)
    const order = await orders.createOrders({ currency_code: "gbp", customer_id: owner.id })
    await app.container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.ORDER]: { order_id: order.id },
      company: { company_id: company.id },
    })
    const fromOrder = await graph({
      entity: "order",
      fields: ["id", "company.id", "company.code"],
      filters: { id: order.id },
    })
    expect(fromOrder.data[0].company).toMatchObject({ id: company.id, code: company.code })
    const fromCompany = await graph({
      entity: "company",
      fields: ["id", "orders.id"],
      filters: { id: company.id },
    })
    expect(fromCompany.data[0].orders).toMatchObject([{ id: order.id }])
  })

  it("reaches the groups of company and tier, and the customers of the members", async () => {
    const { company, tier, owner } = await aCompany(app.container)
    const { data } = await graph({
      entity: "company",
      fields: ["customer_group.name", "tier.customer_group.id", "members.customer.email"],
      filters: { id: company.id },
    })
    expect(data[0]).toMatchObject({
      customer_group: { name: `Company (${company.code})` },
      tier: { customer_group: { id: tier.customer_group_id } },
      members: [{ customer: { email: owner.email } }],
    })
  })
})

it("lets the admin ask a customer for their company", async () => {
  const { company, owner } = await aCompany(app.container)
  const admin = await anAdmin(app)
  const path = `/admin/customers/${owner.id}?fields=%2Bcompany_member.role,%2Bcompany_member.company.name`
  const { status, body } = await admin.get(path)
  expect(status).toBe(200)
  expect(body.customer).toMatchObject({
    email: owner.email,
    company_member: { role: "owner", company: { name: "Company" } },
  })
  const all = await admin.get(`/admin/customers/${owner.id}?fields=%2Bcompany_member.*`)
  expect(all.body.customer.company_member).toMatchObject({ company_id: company.id, customer_id: owner.id })
})

describe("findBuyer", () => {
  it("tells member, company and tier in one", async () => {
    const { company, tier, owner } = await aCompany(app.container, {
      name: "Acme",
      payment_terms_days: 14,
      limits: { limit_per_order: "99.95" },
    })
    expect(await companyService(app.container).findBuyer(owner.id)).toEqual({
      customer_id: owner.id,
      email: owner.email,
      customer_group_ids: [company.customer_group_id, tier.customer_group_id],
      member: {
        id: owner.member_id,
        role: "owner",
        limit_per_order: "99.95",
        limit_per_day: null,
        limit_per_week: null,
        limit_per_month: null,
      },
      company: {
        id: company.id,
        code: company.code,
        name: "Acme",
        status: "active",
        currency_code: "gbp",
        payment_terms_days: 14,
        customer_group_id: company.customer_group_id,
        tier_id: tier.id,
      },
      tier: { id: tier.id, code: tier.code, customer_group_id: tier.customer_group_id },
    })
  })

  it("finds nobody for a stranger, an inactive member and a deleted customer", async () => {
    const { company } = await aCompany(app.container)
    const inactive = await aMember(app.container, company.id)
    const deleted = await aMember(app.container, company.id)
    await changeCompanyMemberWorkflow(app.container).run({
      input: { company_id: company.id, member_id: inactive.member.id, status: "inactive" },
    })
    await app.container.resolve(Modules.CUSTOMER).softDeleteCustomers([deleted.customer.id])
    const service = companyService(app.container)
    for (const id of ["cus_none", inactive.customer.id, deleted.customer.id]) {
      expect(await service.findBuyer(id)).toBeNull()
    }
  })

  it("on behalf finds the member named, else the owner of longest standing, and nobody of another company", async () => {
    const { company, owner } = await aCompany(app.container)
    const { customer } = await aMember(app.container, company.id)
    await aMember(app.container, company.id, { role: "owner" })
    const other = await aCompany(app.container)
    const service = companyService(app.container)
    expect((await service.findBuyerOfCompany(company.id, null))?.customer_id).toBe(owner.id)
    expect((await service.findBuyerOfCompany(company.id, customer.id))?.member.role).toBe("buyer")
    expect(await service.findBuyerOfCompany(company.id, other.owner.id)).toBeNull()
    expect(await service.findBuyerOfCompany("comp_none", null)).toBeNull()
  })
})
