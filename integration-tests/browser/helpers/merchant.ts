import { demoToken } from "../../helpers/demo"
import { requestsAs } from "../../helpers/requests"

/** What the merchant does at the terminal while a test looks at the mall. */
export async function merchant(base: string) {
  const send = requestsAs(base, await demoToken(base, "user", "admin@example.com"))
  const change = async (path: string, body?: object) => {
    const { status, body: answer } = await send("post", path, body)
    expect([status, answer]).toEqual([200, expect.anything()])
  }
  const companyCalled = async (name: string): Promise<{ id: string }> =>
    (await send("get", `/admin/companies?q=${encodeURIComponent(name)}`)).body.companies[0]
  return {
    approve: async (name: string) => change(`/admin/companies/${(await companyCalled(name)).id}/approve`),
    limitCredit: async (name: string, limit: string) =>
      change(`/admin/companies/${(await companyCalled(name)).id}/credit`, { limit, reason: "Test" }),
    /** What the company's one member may spend with an order. */
    limitOrders: async (name: string, limit: string) => {
      const { id } = await companyCalled(name)
      const [member] = (await send("get", `/admin/companies/${id}/members`)).body.members
      await change(`/admin/companies/${id}/members/${member.id}`, { limit_per_order: limit })
    },
  }
}
