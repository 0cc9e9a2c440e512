import { Modules } from "@medusajs/framework/utils"
import {
  addCompanyMemberWorkflow,
  changeCompanyStatusWorkflow,
  CompanyEvents,
  createCompaniesWorkflow,
} from "../../src/workflows/company"
import { useApp } from "../helpers/app"
import { aCompany, aCustomer, aTier, unique } from "../helpers/company-builders"

const app = useApp()

/** What the events of one name say while `act` runs and shortly after: they are sent when the workflow is done. */
async function heard(name: string, act: () => Promise<unknown>): Promise<object[]> {
  const bus = app.container.resolve(Modules.EVENT_BUS)
  const events: object[] = []
  const listen = async ({ data }: { data: object }) => void events.push(data)
  bus.subscribe(name, listen as Parameters<typeof bus.subscribe>[1], { subscriberId: unique("listener") })
  await act()
  await new Promise((resolve) => setTimeout(resolve, 200))
  return events
}

it("tells of every company created and of every member invited with it", async () => {
  const tier = await aTier(app.container)
  const known = await aCustomer(app.container)
  const email = `${unique("new")}@example.com`
  let ids: string[] = []
  const create = async () => {
    const common = { status: "active" as const, tier_id: tier.id, currency_code: "gbp" }
    const { result } = await createCompaniesWorkflow(app.container).run({
      input: {
        companies: [
          { ...common, name: "One", members: [{ customer_id: known.id, role: "owner" }] },
          { ...common, name: "Two", members: [{ email, role: "owner" }] },
        ],
      },
    })
    ids = result
  }
  let invited: object[] = []
  const created = await heard(CompanyEvents.CREATED, async () => {
    invited = await heard(CompanyEvents.MEMBER_INVITED, create)
  })
  expect(created).toEqual(ids.map((id) => ({ id })))
  expect(invited).toEqual([{ company_id: ids[1], customer_id: expect.any(String), email, is_new: true }])
})

it("tells of a member invited by address, new or known, and not of one added by customer", async () => {
  const { company } = await aCompany(app.container)
  const known = await aCustomer(app.container)
  const other = await aCustomer(app.container)
  const add = (person: { email: string } | { customer_id: string }) =>
    addCompanyMemberWorkflow(app.container).run({
      input: { company_id: company.id, member: { ...person, role: "buyer" } },
    })
  const events = await heard(CompanyEvents.MEMBER_INVITED, async () => {
    await add({ email: known.email })
    await add({ customer_id: other.id })
  })
  expect(events).toEqual([
    { company_id: company.id, customer_id: known.id, email: known.email, is_new: false },
  ])
})

it("tells of a status that changed, and of none that was refused", async () => {
  const { company } = await aCompany(app.container)
  const act = (action: "approve" | "suspend") =>
    changeCompanyStatusWorkflow(app.container).run({ input: { id: company.id, action }, throwOnError: false })
  const events = await heard(CompanyEvents.STATUS_CHANGED, async () => {
    await act("approve")
    await act("suspend")
  })
  expect(events).toEqual([{ id: company.id }])
})
