import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"

const app = useApp()

describe("a request that core itself answers with a 500", () => {
  it("gets 400 for a path that is no valid URI", async () => {
    const admin = await anAdmin(app)
    const { status, body } = await admin.get("/admin/orders/%E0%A4%A/plan")
    expect(status).toBe(400)
    expect(body.message).toMatch(/not a valid URI/)
  })

  it("gets 400 for a query parameter with too many dots", async () => {
    const admin = await anAdmin(app)
    expect((await admin.get("/admin/companies?a.b.c=1")).status).toBe(400)
  })

  it("gets 400 for an object that cannot be printed", async () => {
    const admin = await anAdmin(app)
    const { status, body } = await admin.post("/admin/tiers", { code: { toString: false }, name: "Gold" })
    expect(status).toBe(400)
    expect(body.message).toMatch(/toString/)
  })
})
