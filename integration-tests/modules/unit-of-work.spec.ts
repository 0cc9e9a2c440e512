import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { unitOfWork } from "../../src/utils/unit-of-work"
import { useApp } from "../helpers/app"

const app = useApp()

type Customers = {
  createCustomers(data: { email: string }, context: object): Promise<{ id: string }>
  listCustomers(filters: { email: string }): Promise<unknown[]>
}

/** Writes through two resolves of one module and through SQL, and tells what transaction each was in. */
const writeTwiceStep = createStep("write-twice", async (email: string, { container }) => {
  return new StepResponse(
    await unitOfWork(container, async (unit) => {
      const first = container.resolve<Customers>(Modules.CUSTOMER)
      const second = container.resolve<Customers>(Modules.CUSTOMER)
      await first.createCustomers({ email }, unit.join(first))
      await second.createCustomers({ email: `2-${email}` }, unit.join(second))
      throw new Error("taken back")
    }),
  )
})
const writeTwiceWorkflow = createWorkflow("test-write-twice", (email: string) => {
  return new WorkflowResponse(writeTwiceStep(email))
})

describe("a unit of work", () => {
  it("takes back, inside a workflow too, what modules wrote that joined it", async () => {
    const email = "unit-of-work@example.com"
    await expect(writeTwiceWorkflow(app.container).run({ input: email })).rejects.toMatchObject({
      message: "taken back",
    })
    const customers = app.container.resolve<Customers>(Modules.CUSTOMER)
    expect(await customers.listCustomers({ email })).toEqual([])
    expect(await customers.listCustomers({ email: `2-${email}` })).toEqual([])
  })

  it("refuses a service that has no tables to join with", async () => {
    await expect(unitOfWork(app.container, async (unit) => unit.join({}))).rejects.toThrow(/cannot join/)
  })
})
