import path from "path"
import type { ActInput } from "../../src/modules/order-review/types"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { useProcesses } from "../helpers/other-processes"
import { databaseOf } from "../helpers/pricing"
import { reviewing } from "../helpers/review-builders"
import { aShop, someGoods } from "../helpers/shop"
import type { ActOutcome } from "./order-review-tasks"

const app = useApp()
const processes = useProcesses(app, 2, path.join(__dirname, "order-review-tasks.ts"))
let buyer: BuyerClient

beforeAll(async () => {
  const shop = await aShop(app.container)
  await someGoods(app.container, shop, [{ sku: "CUP", price: 1, stock: { [shop.leeds]: 1000 } }])
  buyer = await aBuyer(app, shop)
  await reviewing(app.container, { order: "always", finance: "always", outbound: "always" })
})

async function someOrders(count: number): Promise<string[]> {
  const placed = await Promise.all(
    Array.from({ length: count }, () => buyer.order([{ sku: "CUP", quantity: 1 }])),
  )
  return placed.map(({ body }) => body.order.id)
}

const by = (actor_id: string, order_id: string, more: Partial<ActInput> = {}): ActInput => ({
  ...{ order_id, actor_id, act: "approve", stage: "order", reason: null, company_ids: null },
  ...more,
})

async function fromBoth(first: ActInput[], second: ActInput[]): Promise<ActOutcome[]> {
  return (await processes.run<ActOutcome[]>("actMany", [{ acts: first }, { acts: second }])).flat()
}

const entriesOf = (ids: string[]) => databaseOf(app.container)("order_review_entry").whereIn("order_id", ids)

describe("two clerks in two processes at once", () => {
  it("approve an order once, and the other learns where it stands", async () => {
    const ids = await someOrders(10)
    const outcomes = await fromBoth(
      ids.map((id) => by("user_1", id)),
      [...ids].reverse().map((id) => by("user_2", id)),
    )
    expect(outcomes.filter(({ stage }) => stage === "finance")).toHaveLength(10)
    const refused = outcomes.filter(({ code }) => code)
    expect(refused).toHaveLength(10)
    for (const { order_id, code, present } of refused) {
      expect({ code, present }).toEqual({
        code: "REVIEW_CHANGED",
        present: { order_id, stage: "finance", state: "waiting", reason: null },
      })
    }
    const entries = await entriesOf(ids)
    expect(entries.map(({ order_id }) => order_id).sort()).toEqual([...ids].sort())
  })

  it("return and approve: one of both holds, never a bit of each", async () => {
    const ids = await someOrders(10)
    await fromBoth(
      ids.map((id) => by("user_1", id)),
      ids.map((id) => by("user_2", id, { act: "return", reason: "Which colour?" })),
    )
    const entries = await entriesOf(ids)
    const reviews = await databaseOf(app.container)("order_review").whereIn("order_id", ids)
    expect(entries).toHaveLength(10)
    for (const { order_id, stage, state, actor_id } of reviews) {
      const [{ act, actor_id: actor }] = entries.filter((entry) => entry.order_id === order_id)
      expect({ stage, state, actor_id }).toEqual(
        act === "approve"
          ? { stage: "finance", state: "waiting", actor_id: "user_1" }
          : { stage: "order", state: "returned", actor_id: "user_2" },
      )
      expect(actor).toBe(actor_id)
    }
  })
})
