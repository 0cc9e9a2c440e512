import type SavedViewModuleService from "../../src/modules/saved-view/service"
import { useApp } from "../helpers/app"
import { aUser, type Clerk } from "../helpers/staff-builders"

const VIEWS = "/admin/saved-views"

const app = useApp()
let ann: Clerk
let ben: Clerk

beforeAll(async () => {
  ann = await aUser(app, { role_id: "sales_rep", scope: "own" })
  ben = await aUser(app, { role_id: "owner" })
})

async function saved(who: Clerk, name: string, query = "stage=placed", page = "orders") {
  const { status, body } = await who.post(VIEWS, { page, name, query })
  expect({ status, message: body.message }).toEqual({ status: 200, message: undefined })
  return body.saved_view
}

const namesOf = async (who: Clerk, page = "orders") =>
  (await who.get(`${VIEWS}?page=${page}`)).body.saved_views.map(({ name }: { name: string }) => name)

describe("saved views", () => {
  it("are each person's own, by page, in the order of their names", async () => {
    const view = await saved(ann, "待处理", "waits_for=%22packing%22")
    await saved(ann, "Today")
    await saved(ann, "All", "", "companies")
    await saved(ben, "Mine")
    expect((await ann.get(`${VIEWS}?page=orders`)).body).toEqual({
      saved_views: [expect.objectContaining({ name: "Today" }), view],
    })
    expect(view).toEqual({
      id: expect.any(String),
      page: "orders",
      name: "待处理",
      query: "waits_for=%22packing%22",
    })
    expect(await namesOf(ann, "companies")).toEqual(["All"])
    expect(await namesOf(ben)).toEqual(["Mine"])
  })

  it("have their name once: saved again, a view is replaced; two clicks are as good as one", async () => {
    const [first, second] = await Promise.all([saved(ann, "Twice"), saved(ann, "Twice")])
    expect(second).toEqual(first)
    expect(await saved(ann, "Twice", "stage=packed")).toEqual({ ...first, query: "stage=packed" })
    expect((await namesOf(ann)).filter((name: string) => name === "Twice")).toHaveLength(1)
  })

  it("are deleted by whose they are, and by nobody else", async () => {
    const { id } = await saved(ann, "Gone")
    const stranger = await ben.delete(`${VIEWS}/${id}`)
    expect(stranger.status).toBe(404)
    expect((await ann.delete(`${VIEWS}/${id}`)).body).toEqual({ id, object: "saved_view", deleted: true })
    expect((await ann.delete(`${VIEWS}/${id}`)).status).toBe(404)
    expect(await namesOf(ann)).not.toContain("Gone")
  })

  it("are fifty for a page at most, also when two are saved at once", async () => {
    const carl = await aUser(app, { role_id: "viewer" })
    const views = app.container.resolve<SavedViewModuleService>("saved_view")
    for (let index = 0; index < 49; index++) {
      await views.saveView({ subject_id: carl.id, page: "orders" }, { name: `View ${index}`, query: "" })
    }
    const bodies = ["A", "B"].map((name) => ({ page: "orders", name, query: "" }))
    const answers = await Promise.all(bodies.map((body) => carl.post(VIEWS, body)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    const refused = answers.find(({ status }) => status === 400)!
    expect([refused.body.code, refused.body.details]).toEqual([
      "TOO_MANY_VIEWS",
      { page: "orders", most: 50 },
    ])
    expect(await namesOf(carl)).toHaveLength(50)
    await saved(carl, "View 7", "stage=packed")
  })

  it.each([
    [{ page: "goods", name: "x", query: "" }, "page"],
    [{ page: "orders", name: " ", query: "" }, "name"],
    [{ page: "orders", name: "x".repeat(61), query: "" }, "name"],
    [{ page: "orders", name: "x" }, "query"],
    [{ page: "orders", name: "x", query: "x".repeat(2001) }, "query"],
    [{ page: "orders", name: "x", query: "", subject_id: "user_1" }, "subject_id"],
  ])("are refused as %j", async (body, field) => {
    const answer = await ann.post(VIEWS, body)
    expect([answer.status, answer.body.type]).toEqual([400, "invalid_data"])
    expect(answer.body.message).toContain(field)
  })

  it("are asked for by page", async () => {
    expect((await ann.get(VIEWS)).status).toBe(400)
    expect((await ann.get(`${VIEWS}?page=goods`)).status).toBe(400)
  })
})
