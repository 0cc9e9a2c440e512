import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type CatalogModuleService from "../../src/modules/catalog/service"
import type { OrderRule, VisibilitySubject } from "../../src/modules/catalog/types"
import { unitOfWork } from "../../src/utils/unit-of-work"
import { useApp } from "../helpers/app"

const app = useApp()
const catalog = () => app.container.resolve<CatalogModuleService>("catalog")

let spirits: string
let whisky: string
let malt: string
let beer: string
let p: Record<"malt" | "whisky" | "beer" | "both" | "none", string>
const all = () => Object.values(p)

beforeAll(async () => {
  const products = app.container.resolve(Modules.PRODUCT)
  const category = async (name: string, parent_category_id?: string) =>
    (await products.createProductCategories({ name, parent_category_id, is_active: true })).id
  spirits = await category("Spirits")
  whisky = await category("Whisky", spirits)
  malt = await category("Malt", whisky)
  beer = await category("Beer")
  const product = async (title: string, category_ids: string[]) =>
    (await products.createProducts({ title, category_ids })).id
  p = {
    malt: await product("Malt 12", [malt]),
    whisky: await product("Blend", [whisky]),
    beer: await product("Ale", [beer]),
    both: await product("Whisky and ale", [whisky, beer]),
    none: await product("Crate", []),
  }
})

/** Sets exactly these rows, then tells what members of the groups do not see, by name. */
async function hidden(rows: [VisibilitySubject, string[]][], groups: string[]): Promise<string[]> {
  await catalog().deleteVisibilities((await catalog().listVisibilities({})).map(({ id }) => id))
  for (const [subject, groupIds] of rows) {
    await catalog().setVisibility(subject, groupIds)
  }
  const everywhere = await catalog().hiddenProductIds({ customer_group_ids: groups })
  const ofThese = await catalog().hiddenProductIds({ customer_group_ids: groups, product_ids: all() })
  expect(everywhere.sort()).toEqual(ofThese.sort())
  return Object.entries(p).flatMap(([name, id]) => (everywhere.includes(id) ? [name] : []))
}

describe("hiddenProductIds", () => {
  it("hides nothing where nothing is said", async () => {
    expect(await hidden([], [])).toEqual([])
  })

  it("shows listed goods to the listed groups only", async () => {
    const rows: [VisibilitySubject, string[]][] = [[{ product_id: p.none }, ["g1", "g2"]]]
    expect(await hidden(rows, [])).toEqual(["none"])
    expect(await hidden(rows, ["g3"])).toEqual(["none"])
    expect(await hidden(rows, ["g3", "g2"])).toEqual([])
  })

  it("hides a category with all below it", async () => {
    const rows: [VisibilitySubject, string[]][] = [[{ category_id: spirits }, ["g1"]]]
    expect(await hidden(rows, [])).toEqual(["malt", "whisky", "both"])
    expect(await hidden(rows, ["g1"])).toEqual([])
  })

  it("lets the nearest category with rows decide", async () => {
    const rows: [VisibilitySubject, string[]][] = [
      [{ category_id: spirits }, ["g1"]],
      [{ category_id: whisky }, ["g2"]],
    ]
    expect(await hidden(rows, ["g1"])).toEqual(["malt", "whisky", "both"])
    expect(await hidden(rows, ["g2"])).toEqual([])
  })

  it("shows goods of several restricted categories to the groups of all of them", async () => {
    const rows: [VisibilitySubject, string[]][] = [
      [{ category_id: whisky }, ["g1"]],
      [{ category_id: beer }, ["g2"]],
    ]
    expect(await hidden(rows, ["g1"])).toEqual(["beer"])
    expect(await hidden(rows, ["g2"])).toEqual(["malt", "whisky"])
    expect(await hidden(rows, [])).toEqual(["malt", "whisky", "beer", "both"])
  })

  it("lets the rows of goods decide over those of their categories", async () => {
    const rows: [VisibilitySubject, string[]][] = [
      [{ category_id: spirits }, ["g1"]],
      [{ product_id: p.malt }, ["g2"]],
    ]
    expect(await hidden(rows, ["g1"])).toEqual(["malt"])
    expect(await hidden(rows, ["g2"])).toEqual(["whisky", "both"])
  })

  it("forgets a category that is deleted", async () => {
    const products = app.container.resolve(Modules.PRODUCT)
    const { id } = await products.createProductCategories({ name: "Cider" })
    const product = await products.createProducts({ title: "Cider", category_ids: [id] })
    await catalog().setVisibility({ category_id: id }, ["g1"])
    const ask = () => catalog().hiddenProductIds({ customer_group_ids: [], product_ids: [product.id] })
    expect(await ask()).toEqual([product.id])
    await products.softDeleteProductCategories([id])
    expect(await ask()).toEqual([])
  })
})

describe("setVisibility", () => {
  it("replaces the groups, keeps the rows that stay, and an empty list shows to everyone", async () => {
    const subject = { product_id: p.beer }
    const groups = async () =>
      (await catalog().listVisibilities(subject)).map((row) => `${row.customer_group_id} ${row.id}`).sort()
    await catalog().setVisibility(subject, ["g1", "g2", "g2"])
    const before = await groups()
    expect(before).toHaveLength(2)
    await catalog().setVisibility(subject, ["g2", "g3"])
    const after = await groups()
    expect(after).toContain(before[1])
    expect(after.map((row) => row.split(" ")[0])).toEqual(["g2", "g3"])
    await catalog().setVisibility(subject, [])
    expect(await groups()).toEqual([])
    await catalog().setVisibility(subject, ["g2"])
    expect(await groups()).toHaveLength(1)
  })
})

describe("saveOrderRules and rulesOf", () => {
  const rule = (variant_id: string, more: Partial<OrderRule> = {}): OrderRule => ({
    variant_id,
    minimum: null,
    multiple: null,
    maximum: null,
    allows_decimals: false,
    ...more,
  })

  it("keep exact decimals, in both columns of core's kind", async () => {
    await catalog().saveOrderRules([
      rule("v1", { minimum: "0.10", multiple: "0.1", maximum: "123456789.123456", allows_decimals: true }),
      rule("v2"),
    ])
    const rules = await catalog().rulesOf(["v1", "v2", "v3"])
    expect([...rules.keys()].sort()).toEqual(["v1", "v2"])
    expect(rules.get("v1")).toEqual({
      variant_id: "v1",
      minimum: "0.1",
      multiple: "0.1",
      maximum: "123456789.123456",
      allows_decimals: true,
    })
    const [stored] = await catalog().listOrderRules({ variant_id: "v1" })
    expect(stored).toMatchObject({
      minimum: 0.1,
      raw_minimum: { value: "0.1", precision: 20 },
      raw_maximum: { value: "123456789.123456", precision: 20 },
    })
  })

  it("replace a rule whole, under the same id", async () => {
    await catalog().saveOrderRules([rule("v4", { minimum: "5", maximum: "10" })])
    const [before] = await catalog().listOrderRules({ variant_id: "v4" })
    await catalog().saveOrderRules([rule("v4", { multiple: "3" })])
    const [after] = await catalog().listOrderRules({ variant_id: "v4" })
    expect(after).toMatchObject({
      id: before.id,
      minimum: null,
      raw_minimum: null,
      maximum: null,
      multiple: 3,
    })
  })

  it("keep none when one contradicts itself", async () => {
    const broken = catalog().saveOrderRules([rule("v5"), rule("v6", { minimum: "2", maximum: "1" })])
    await expect(broken).rejects.toMatchObject({ code: "ORDER_RULES_INVALID" })
    expect((await catalog().rulesOf(["v5", "v6"])).size).toBe(0)
  })

  it("join a transaction, and go with it", async () => {
    const failing = unitOfWork(app.container, async (unit) => {
      await catalog().saveOrderRules([rule("v7")], unit.join(catalog()))
      expect((await catalog().rulesOf(["v7"], unit.join(catalog()))).size).toBe(1)
      throw new Error("later")
    })
    await expect(failing).rejects.toThrow("later")
    expect((await catalog().rulesOf(["v7"])).size).toBe(0)
  })

  it("are reached through the graph from both sides", async () => {
    const product = await app.container.resolve(Modules.PRODUCT).createProducts({
      title: "Linked",
      options: [{ title: "Size", values: ["One"] }],
      variants: [{ title: "One", sku: "LINKED", options: { Size: "One" } }],
    })
    const [{ id }] = product.variants
    await catalog().saveOrderRules([rule(id, { minimum: "6" })])
    const query = app.container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: rules } = await query.graph({
      entity: "order_rule",
      fields: ["product_variant.sku"],
      filters: { variant_id: id },
    })
    expect(rules[0].product_variant?.sku).toBe("LINKED")
    const { data: variants } = await query.graph({
      entity: "product_variant",
      fields: ["order_rule.minimum"],
      filters: { id },
    })
    expect(variants[0].order_rule?.minimum).toBe(6)
  })

  it("the database refuses rules that no quantity could follow", async () => {
    await expect(catalog().createOrderRules({ variant_id: "v8", minimum: 2, maximum: 1 })).rejects.toThrow()
    await expect(catalog().createOrderRules({ variant_id: "v8", multiple: 0.5 })).rejects.toThrow()
  })
})
