import { createCampaignsWorkflow } from "@medusajs/medusa/core-flows"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { unique } from "../helpers/company-builders"
import { aPromotion } from "../helpers/promotions"
import { aShop } from "../helpers/shop"

const HOUR = 60 * 60 * 1000

const app = useApp()
let buyer: BuyerClient
let other: BuyerClient

beforeAll(async () => {
  const shop = await aShop(app.container)
  buyer = await aBuyer(app, shop)
  other = await aBuyer(app, shop)
})

/** A campaign that begins and ends so many hours from now. */
async function aCampaign(from: number, to: number): Promise<string> {
  const { result } = await createCampaignsWorkflow(app.container).run({
    input: {
      campaignsData: [
        {
          name: "Autumn weeks",
          description: "All goods",
          campaign_identifier: unique("campaign"),
          starts_at: new Date(Date.now() + from * HOUR),
          ends_at: new Date(Date.now() + to * HOUR),
        },
      ],
    },
  })
  return result[0].id
}

const forGroup = (operator: "in" | "ne", group: string) => ({
  is_automatic: true,
  rules: [{ attribute: "customer.groups.id", operator, values: [group] }],
})

async function seenBy(who: BuyerClient) {
  const { body, status } = await who.get("/store/promotions")
  expect(status).toBe(200)
  return body.promotions as { id: string; name: string; value: string; ends_at: string | null }[]
}

const namesSeenBy = async (who: BuyerClient) => (await seenBy(who)).map(({ name }) => name)

describe("GET /store/promotions", () => {
  it("tells an automatic promotion with its campaign's words and end", async () => {
    await aPromotion(app.container, { is_automatic: true, campaign_id: await aCampaign(-1, 1) })
    expect(await seenBy(buyer)).toMatchObject([
      {
        name: "Autumn weeks",
        description: "All goods",
        type: "standard",
        method: "percentage",
        value: "10",
        target: "items",
        ends_at: expect.any(String),
      },
    ])
  })

  it("keeps codes, drafts, and campaigns that are over or to come to itself", async () => {
    const code = await aPromotion(app.container)
    const draft = await aPromotion(app.container, { is_automatic: true, status: "draft" })
    await aPromotion(app.container, { is_automatic: true, campaign_id: await aCampaign(-2, -1) })
    await aPromotion(app.container, { is_automatic: true, campaign_id: await aCampaign(1, 2) })
    const names = await namesSeenBy(buyer)
    expect(names).not.toContain(code)
    expect(names).not.toContain(draft)
    expect(names.filter((name) => name === "Autumn weeks")).toHaveLength(1)
  })

  it("tells a company's promotion to no other", async () => {
    const { customer_group_id } = buyer.company
    const own = await aPromotion(app.container, forGroup("in", customer_group_id))
    const others = await aPromotion(app.container, forGroup("ne", customer_group_id))
    expect(await namesSeenBy(buyer)).toEqual(expect.arrayContaining([own]))
    expect(await namesSeenBy(buyer)).not.toContain(others)
    expect(await namesSeenBy(other)).toEqual(expect.arrayContaining([others]))
    expect(await namesSeenBy(other)).not.toContain(own)
  })

  it("leaves out amounts in another currency", async () => {
    const dollars = await aPromotion(app.container, {
      is_automatic: true,
      method: { type: "fixed", value: 5, currency_code: "usd" },
    })
    expect(await namesSeenBy(buyer)).not.toContain(dollars)
  })
})
