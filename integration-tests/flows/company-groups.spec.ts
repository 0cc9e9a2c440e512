import type { ICustomerModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  addCompanyMemberWorkflow,
  changeCompanyMemberWorkflow,
  changeCompanyStatusWorkflow,
  moveCompanyToTierWorkflow,
  removeCompanyMemberWorkflow,
} from "../../src/workflows/company"
import { useApp } from "../helpers/app"
import { aCompany, aCustomer, aMember, aTier, companyService } from "../helpers/company-builders"

const app = useApp()

/** Ids of all groups that a customer is in. */
async function groupsOf(customerId: string): Promise<string[]> {
  const customers = app.container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const rows = await customers.listCustomerGroupCustomers({ customer_id: customerId })
  return rows.map(({ customer_group_id }) => customer_group_id).sort()
}

const both = (company: { customer_group_id: string }, tier: { customer_group_id: string }) =>
  [company.customer_group_id, tier.customer_group_id].sort()

describe("a member's customer groups", () => {
  it("are the company's and its tier's while the company is active", async () => {
    const { company, tier, owner } = await aCompany(app.container)
    const { customer } = await aMember(app.container, company.id)
    expect(await groupsOf(owner.id)).toEqual(both(company, tier))
    expect(await groupsOf(customer.id)).toEqual(both(company, tier))
  })

  it("are none while the company is pending, both after approval, none while suspended, both again after", async () => {
    const { company, tier, owner } = await aCompany(app.container, { status: "pending" })
    const { customer } = await aMember(app.container, company.id)
    const everybody = async () => [await groupsOf(owner.id), await groupsOf(customer.id)]
    const act = (action: "approve" | "suspend" | "reactivate") =>
      changeCompanyStatusWorkflow(app.container).run({ input: { id: company.id, action } })
    const inBoth = [both(company, tier), both(company, tier)]

    expect(await everybody()).toEqual([[], []])
    await act("approve")
    expect(await everybody()).toEqual(inBoth)
    await act("suspend")
    expect(await everybody()).toEqual([[], []])
    await act("reactivate")
    expect(await everybody()).toEqual(inBoth)
  })

  it("change with the tier of an active company, and not of a pending one", async () => {
    const active = await aCompany(app.container)
    const pending = await aCompany(app.container, { status: "pending" })
    const gold = await aTier(app.container)
    for (const { company } of [active, pending]) {
      await moveCompanyToTierWorkflow(app.container).run({ input: { id: company.id, tier_id: gold.id } })
    }
    expect(await groupsOf(active.owner.id)).toEqual(both(active.company, gold))
    expect(await groupsOf(pending.owner.id)).toEqual([])
  })

  it("are left when the member is removed or made inactive, and entered again when made active", async () => {
    const { company, tier } = await aCompany(app.container)
    const one = await aMember(app.container, company.id)
    const other = await aMember(app.container, company.id)
    const change = (status: "active" | "inactive") =>
      changeCompanyMemberWorkflow(app.container).run({
        input: { company_id: company.id, member_id: other.member.id, status },
      })
    await removeCompanyMemberWorkflow(app.container).run({
      input: { company_id: company.id, member_id: one.member.id },
    })
    expect(await groupsOf(one.customer.id)).toEqual([])
    await change("inactive")
    expect(await groupsOf(other.customer.id)).toEqual([])
    await change("active")
    expect(await groupsOf(other.customer.id)).toEqual(both(company, tier))
  })

  it("that belong to no company are left alone", async () => {
    const { company, owner } = await aCompany(app.container)
    const customers = app.container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
    const press = await customers.createCustomerGroups({ name: `Press ${company.code}` })
    await customers.addCustomerToGroup({ customer_id: owner.id, customer_group_id: press.id })
    await changeCompanyStatusWorkflow(app.container).run({ input: { id: company.id, action: "suspend" } })
    expect(await groupsOf(owner.id)).toEqual([press.id])
  })

  it("are the new company's alone after a change of employer", async () => {
    const former = await aCompany(app.container)
    const next = await aCompany(app.container)
    const { member, customer } = await aMember(app.container, former.company.id)
    await removeCompanyMemberWorkflow(app.container).run({
      input: { company_id: former.company.id, member_id: member.id },
    })
    await addCompanyMemberWorkflow(app.container).run({
      input: { company_id: next.company.id, member: { customer_id: customer.id, role: "buyer" } },
    })
    expect(await groupsOf(customer.id)).toEqual(both(next.company, next.tier))
  })

  it("agree with the membership after a member is added and the company suspended at once", async () => {
    for (let round = 0; round < 5; round++) {
      const { company } = await aCompany(app.container)
      const customer = await aCustomer(app.container)
      await Promise.all([
        addCompanyMemberWorkflow(app.container).run({
          input: { company_id: company.id, member: { customer_id: customer.id, role: "buyer" } },
        }),
        changeCompanyStatusWorkflow(app.container).run({ input: { id: company.id, action: "suspend" } }),
      ])
      expect(await groupsOf(customer.id)).toEqual([])
    }
  })
})

describe("one customer, one company", () => {
  it("refuses an active member of another company, without saying which", async () => {
    const { owner } = await aCompany(app.container)
    const other = await aCompany(app.container)
    const { errors } = await addCompanyMemberWorkflow(app.container).run({
      input: { company_id: other.company.id, member: { customer_id: owner.id, role: "buyer" } },
      throwOnError: false,
    })
    expect(errors[0].error).toMatchObject({ code: "ALREADY_A_MEMBER", details: { customer_id: owner.id } })
  })

  it("lets one of ten companies have a customer whom all add at once", async () => {
    const customer = await aCustomer(app.container)
    const companies = await Promise.all(Array.from({ length: 10 }, () => aCompany(app.container)))
    const answers = await Promise.all(
      companies.map(({ company }) =>
        addCompanyMemberWorkflow(app.container).run({
          input: { company_id: company.id, member: { customer_id: customer.id, role: "buyer" } },
          throwOnError: false,
        }),
      ),
    )
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1)
    const buyer = await companyService(app.container).findBuyer(customer.id)
    const winner = companies.find(({ company }) => company.id === buyer?.company.id)
    expect(await groupsOf(customer.id)).toEqual(both(winner!.company, winner!.tier))
  })
})
