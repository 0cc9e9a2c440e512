import { useApp } from "../helpers/app"
import { aCompany, aMember, aPublishableKey } from "../helpers/company-builders"
import { requestsAs } from "../helpers/requests"
import { tokenFor } from "../helpers/tokens"

const app = useApp()
let key: string

beforeAll(async () => {
  key = await aPublishableKey(app.container)
})

async function aBuyingCompany() {
  const { company, owner } = await aCompany(app.container)
  return { company, send: requestsAs(app.baseUrl, tokenFor(owner.id), key) }
}

const LINES = [
  { sku: "HOLDER", quantity: "12", note: "blue" },
  { variant_id: "variant_1", quantity: 1.5 },
]
const PATH = "/store/purchase-lists"

describe("/store/purchase-lists", () => {
  it("keeps goods and quantities in their order, for every member of the company", async () => {
    const { company, send } = await aBuyingCompany()
    const made = await send("post", PATH, { name: " Every week ", lines: LINES })
    expect(made.status).toBe(201)
    expect(made.body.purchase_list).toMatchObject({
      id: expect.stringMatching(/^plist_/),
      name: "Every week",
      lines: [
        { sku: "HOLDER", quantity: "12", note: "blue" },
        { variant_id: "variant_1", quantity: "1.5" },
      ],
    })

    const viewer = await aMember(app.container, company.id, { role: "viewer" })
    const asViewer = requestsAs(app.baseUrl, tokenFor(viewer.customer.id), key)
    const { body } = await asViewer("get", PATH)
    expect(body).toMatchObject({
      purchase_lists: [{ name: "Every week", is_shared: true, line_count: 2 }],
      count: 1,
      limit: 50,
      offset: 0,
    })
    const one = await asViewer("get", `${PATH}/${made.body.purchase_list.id}`)
    expect(one.body.purchase_list.lines).toHaveLength(2)
    expect((await asViewer("post", PATH, { name: "Mine", lines: LINES })).status).toBe(403)
    expect((await asViewer("delete", `${PATH}/${made.body.purchase_list.id}`)).status).toBe(403)
  })

  it("changes the name alone, or all lines at once, and removes", async () => {
    const { send } = await aBuyingCompany()
    const made = await send("post", PATH, { name: "Weekly", lines: LINES })
    const path = `${PATH}/${made.body.purchase_list.id}`
    const renamed = await send("post", path, { name: "Monthly" })
    expect(renamed.status).toBe(200)
    expect(renamed.body.purchase_list).toMatchObject({ name: "Monthly", lines: [{ sku: "HOLDER" }, {}] })

    const replaced = await send("post", path, { lines: [{ sku: "LANTERN", quantity: 3 }] })
    expect(replaced.body.purchase_list).toMatchObject({ name: "Monthly" })
    expect(replaced.body.purchase_list.lines).toEqual([{ sku: "LANTERN", quantity: "3" }])

    const removed = await send("delete", path)
    expect(removed.body).toMatchObject({ object: "purchase_list", deleted: true })
    expect((await send("get", path)).status).toBe(404)
    expect((await send("get", PATH)).body).toMatchObject({ purchase_lists: [], count: 0 })
  })

  it("is one member's own, or shared again: of another's own nothing can be read, changed or removed", async () => {
    const { company, send } = await aBuyingCompany()
    const { customer } = await aMember(app.container, company.id, { role: "buyer" })
    const colleague = requestsAs(app.baseUrl, tokenFor(customer.id), key)
    const made = await send("post", PATH, { name: "Mine", lines: LINES, is_shared: false })
    expect(made.body.purchase_list.is_shared).toBe(false)
    const path = `${PATH}/${made.body.purchase_list.id}`
    const tried = [
      await colleague("get", path),
      await colleague("post", path, { name: "Theirs", is_shared: true }),
      await colleague("delete", path),
    ]
    expect(tried.map(({ status }) => status)).toEqual([404, 404, 404])
    expect((await colleague("get", PATH)).body).toMatchObject({ purchase_lists: [], count: 0 })

    await send("post", path, { name: "Ours" })
    expect((await send("get", PATH)).body).toMatchObject({
      purchase_lists: [{ name: "Ours", is_shared: false }],
      count: 1,
    })
    await send("post", path, { is_shared: true })
    expect((await colleague("get", PATH)).body.purchase_lists).toMatchObject([
      { name: "Ours", is_shared: true },
    ])

    await colleague("post", path, { is_shared: false })
    expect((await send("get", path)).status).toBe(404)
    expect((await colleague("get", path)).body.purchase_list).toMatchObject({
      is_shared: false,
      name: "Ours",
    })
  })

  it("pages by name", async () => {
    const { send } = await aBuyingCompany()
    for (const name of ["C", "A", "B"]) {
      await send("post", PATH, { name, lines: LINES })
    }
    const { body } = await send("get", `${PATH}?limit=2&offset=1`)
    expect(body.purchase_lists.map((list: { name: string }) => list.name)).toEqual(["B", "C"])
    expect(body.count).toBe(3)
  })

  it("is 404 for another company, whatever it tries, and stays as it was", async () => {
    const { send } = await aBuyingCompany()
    const other = await aBuyingCompany()
    const made = await send("post", PATH, { name: "Ours", lines: LINES })
    const path = `${PATH}/${made.body.purchase_list.id}`
    expect((await other.send("get", path)).status).toBe(404)
    expect((await other.send("post", path, { name: "Theirs" })).status).toBe(404)
    expect((await other.send("delete", path)).status).toBe(404)
    expect((await other.send("get", PATH)).body.purchase_lists).toEqual([])
    expect((await send("get", path)).body.purchase_list).toEqual(made.body.purchase_list)
  })

  it.each([
    ["no lines", { name: "Empty", lines: [] }, "lines"],
    ["501 lines", { name: "Long", lines: Array(501).fill(LINES[0]) }, "lines"],
    ["no name", { name: "  ", lines: LINES }, "name"],
    ["a quantity of 0", { name: "Zero", lines: [{ sku: "A", quantity: 0 }] }, "lines.0.quantity"],
    ["two names for goods", { name: "Two", lines: [{ sku: "A", variant_id: "v", quantity: 1 }] }, "sku"],
    ["a company of one's choice", { name: "Sly", lines: LINES, company_id: "comp_1" }, "company_id"],
  ])("refuses %s", async (_what, body, field) => {
    const { send } = await aBuyingCompany()
    const answer = await send("post", PATH, body)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toContain(field)
  })

  it("takes 500 lines", async () => {
    const { send } = await aBuyingCompany()
    const lines = Array.from({ length: 500 }, (_, n) => ({ sku: `S${n}`, quantity: n + 1 }))
    const { status, body } = await send("post", PATH, { name: "All", lines })
    expect(status).toBe(201)
    expect(body.purchase_list.lines[499]).toEqual({ sku: "S499", quantity: "500" })
  })
})
