import { setVisibilityWorkflow } from "../../src/workflows/catalog"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aCategory, databaseOf } from "../helpers/pricing"
import { aShop, someGoods } from "../helpers/shop"
import { stopJobs, untilQuiet, watchingSql } from "../helpers/sql-watch"

const HOUR = 60 * 60 * 1000
const fromNow = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()
const words = (title: string) => ({ en: { title, text: `${title}, in full` } })

const app = useApp()
let admin: Awaited<ReturnType<typeof anAdmin>>
let buyer: BuyerClient
let other: BuyerClient
let product_id: string

beforeAll(async () => {
  const shop = await aShop(app.container)
  const variants = await someGoods(app.container, shop, [{ sku: "CUP", price: 2.95 }])
  const [variant] = await databaseOf(app.container)("product_variant").where({ id: variants.CUP })
  product_id = variant.product_id
  admin = await anAdmin(app)
  buyer = await aBuyer(app, shop)
  other = await aBuyer(app, shop)
})

async function announced(body: object): Promise<{ id: string }> {
  const answer = await admin.post("/admin/announcements", body)
  expect({ status: answer.status, message: answer.body.message }).toEqual({ status: 200, message: undefined })
  return answer.body.announcement
}

type Shown = { id: string; title: string; product_handle: string | null; category_id: string | null }

async function shownTo(who: BuyerClient, language = "en"): Promise<Shown[]> {
  const { status, body } = await who.get(`/store/announcements?language=${language}`)
  expect(status).toBe(200)
  return body.announcements
}

const titlesShownTo = async (who: BuyerClient) => (await shownTo(who)).map(({ title }) => title)

describe("GET /store/announcements", () => {
  it("tells what is shown now, the latest first", async () => {
    await announced({ texts: words("Opened yesterday"), shown_from: fromNow(-24), shown_until: fromNow(1) })
    await announced({ texts: words("Opened today"), shown_from: fromNow(-1) })
    await announced({ texts: words("Over"), shown_until: fromNow(-1) })
    await announced({ texts: words("To come"), shown_from: fromNow(1) })
    expect(await titlesShownTo(buyer)).toEqual(["Opened today", "Opened yesterday"])
  })

  it("speaks the buyer's language, or the one that there is", async () => {
    const both = await announced({
      texts: { ...words("Both"), zh: { title: "两种语言", text: "中文" } },
    })
    const chinese = await announced({ texts: { zh: { title: "只有中文", text: "中文" } } })
    const shown = async (language: string) => {
      const all = await shownTo(buyer, language)
      return [both, chinese].map(({ id }) => all.find((each) => each.id === id))
    }
    expect(await shown("zh")).toMatchObject([
      { language: "zh", title: "两种语言" },
      { language: "zh", title: "只有中文" },
    ])
    expect(await shown("en")).toMatchObject([
      { language: "en", title: "Both", text: "Both, in full" },
      { language: "zh", title: "只有中文" },
    ])
    expect((await buyer.get("/store/announcements?language=fr")).status).toBe(400)
  })

  it("tells a company's and a tier's announcement to nobody else", async () => {
    await announced({ texts: words("Company"), customer_group_ids: [buyer.company.customer_group_id] })
    await announced({ texts: words("Tier"), customer_group_ids: [buyer.tier.customer_group_id] })
    expect(await titlesShownTo(buyer)).toEqual(expect.arrayContaining(["Company", "Tier"]))
    const seen = await titlesShownTo(other)
    expect(seen).not.toContain("Company")
    expect(seen).not.toContain("Tier")
  })

  it("leads to a category, or to goods that the buyer sees", async () => {
    const category_id = await aCategory(app.container)
    const category = await announced({ texts: words("Category"), category_id })
    const goods = await announced({ texts: words("Goods"), product_id })
    const linksOf = async (who: BuyerClient) => {
      const shown = await shownTo(who)
      return [category, goods].map(({ id }) => {
        const { product_handle, category_id: leadsTo } = shown.find((each) => each.id === id)!
        return [product_handle, leadsTo]
      })
    }
    expect(await linksOf(other)).toEqual([
      [null, category_id],
      ["goods-cup", null],
    ])
    const customer_group_ids = [buyer.company.customer_group_id]
    await setVisibilityWorkflow(app.container).run({ input: { subject: { product_id }, customer_group_ids } })
    expect(await linksOf(other)).toEqual([
      [null, category_id],
      [null, null],
    ])
    expect((await linksOf(buyer))[1]).toEqual(["goods-cup", null])
  })

  it("takes as many statements for many as for one", async () => {
    await stopJobs()
    const statements = async () => {
      await untilQuiet(app.container)
      return (await watchingSql(() => shownTo(buyer))).statements.length
    }
    await shownTo(buyer)
    const before = await statements()
    await announced({ texts: words("One more"), product_id })
    expect(await statements()).toBe(before)
  })
})

describe("announcements in the admin API", () => {
  it("are made, read, replaced and taken down", async () => {
    const customer_group_ids = [buyer.tier.customer_group_id]
    const made = await announced({ texts: words("First"), product_id, customer_group_ids })
    expect(made).toMatchObject({ product_id, customer_group_ids, shown_from: null, category_id: null })
    const path = `/admin/announcements/${made.id}`

    const until = fromNow(24)
    const replaced = await admin.post(path, {
      texts: { zh: { title: "二", text: "中文" } },
      shown_until: until,
    })
    expect(replaced.body.announcement).toMatchObject({
      id: made.id,
      texts: { en: null, zh: { title: "二", text: "中文" } },
      product_id: null,
      customer_group_ids: [],
      shown_until: until,
    })
    expect((await admin.get(path)).body.announcement).toEqual(replaced.body.announcement)

    const { body } = await admin.get("/admin/announcements?limit=1")
    expect(body.announcements).toEqual([replaced.body.announcement])
    expect(body.count).toBeGreaterThan(1)

    expect((await admin.delete(path)).body).toEqual({ id: made.id, object: "announcement", deleted: true })
    for (const answer of [
      await admin.get(path),
      await admin.post(path, { texts: words("Again") }),
      await admin.delete(path),
    ]) {
      expect(answer.status).toBe(404)
    }
  })

  it.each([
    ["no words", { texts: {} }, "texts needs words in en or in zh"],
    ["a blank title", { texts: { en: { title: " ", text: "x" } } }, "texts, en, title"],
    ["another language", { texts: { fr: { title: "x", text: "x" } } }, "fr"],
    [
      "goods that there are not",
      { texts: words("x"), product_id: "prod_x" },
      "product_id: there is no prod_x",
    ],
    [
      "customer groups that there are not",
      { texts: words("x"), customer_group_ids: ["cusgroup_x"] },
      "customer_group_ids: there is no cusgroup_x",
    ],
    ["two links", { texts: words("x"), product_id: "a", category_id: "b" }, "not to both"],
    [
      "an end before its beginning",
      { texts: words("x"), shown_from: fromNow(2), shown_until: fromNow(1) },
      "shown_until must be later than shown_from",
    ],
    ["no time", { texts: words("x"), shown_until: "tomorrow" }, "shown_until"],
    ["fields that there are not", { texts: words("x"), colour: "red" }, "colour"],
  ])("are refused with %s", async (_what, body, message) => {
    const answer = await admin.post("/admin/announcements", body)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toContain(message)
  })
})
