import type { IEventBusModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { unitOfWork } from "../../src/utils/unit-of-work"
import { useApp } from "../helpers/app"

const app = useApp()

type Customers = {
  createCustomers(data: { email: string }, context?: object): Promise<{ id: string }>
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

async function expectSoon(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 50 && !isSo(); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

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

  it("leaves the module's events to calls outside of it", async () => {
    const customers = app.container.resolve<Customers>(Modules.CUSTOMER)
    const heard: unknown[] = []
    const eventBus = app.container.resolve<IEventBusModuleService>(Modules.EVENT_BUS)
    eventBus.subscribe("customer.customer.created", async ({ data }) => void heard.push(data), {
      subscriberId: "test",
    })
    await unitOfWork(app.container, (unit) =>
      customers.createCustomers({ email: "joined@example.com" }, unit.join(customers)),
    )
    const { id } = await customers.createCustomers({ email: "alone@example.com" })
    await expectSoon(() => heard.length > 0)
    expect(heard).toEqual([{ id }])
  })

  it("refuses a service that has no tables to join with", async () => {
    await expect(unitOfWork(app.container, async (unit) => unit.join({}))).rejects.toThrow(/cannot join/)
  })
})
