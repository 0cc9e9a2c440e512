import type { INotificationModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { sendPasswordResetWorkflow } from "../../src/workflows/company"
import { useApp } from "../helpers/app"
import { aCompany, aCustomer, aPublishableKey, logIn, unique } from "../helpers/company-builders"
import { eventually } from "../helpers/eventually"
import { requestsAs } from "../helpers/requests"

const app = useApp()
let key: string
let guest: ReturnType<typeof requestsAs>
let logged: jest.SpyInstance

beforeAll(async () => {
  logged = jest.spyOn(app.container.resolve(ContainerRegistrationKeys.LOGGER), "info")
  key = await aPublishableKey(app.container)
  guest = requestsAs(app.baseUrl, null, key)
})

const ask = (identifier: string) => guest("post", "/auth/customer/emailpass/reset-password", { identifier })

const setPassword = (token: string, password: string) =>
  requestsAs(app.baseUrl, token, key)("post", "/auth/customer/emailpass/update", { password })

/** What was sent to an address, the oldest first. */
async function messagesTo(to: string) {
  const notifications = app.container.resolve<INotificationModuleService>(Modules.NOTIFICATION)
  return await notifications.listNotifications({ to }, { order: { created_at: "ASC" } })
}

const linkOf = ({ data }: { data?: unknown }) => new URL((data as { url: string }).url)

/** The link that went out to an address: the provider of tests and demo writes what it sends into the log. */
function sentLink(to: string): URL {
  const lines = logged.mock.calls.map(([line]) => String(line))
  const message = lines.find((line) => line.includes(`'${to}'`) && line.includes("'password-reset'"))
  return linkOf({ data: JSON.parse(/data: '(.*)'$/.exec(message ?? "")![1]) })
}

describe("a forgotten password", () => {
  it("is set anew by the link that is sent, which works once", async () => {
    const { email } = await aCustomer(app.container, { log_in: true })
    expect((await ask(email)).status).toBe(201)
    await eventually(
      () => messagesTo(email),
      [{ channel: "email", template: "password-reset", status: "success", data: null }],
    )
    const link = sentLink(email)
    expect(link.pathname).toBe("/reset-password")
    expect(link.searchParams.get("email")).toBe(email)

    const token = link.searchParams.get("token")!
    expect((await setPassword(token, "quite-a-new-one")).status).toBe(200)
    expect(await logIn(app.baseUrl, email, "quite-a-new-one")).toEqual(expect.any(String))
    expect((await setPassword(token, "again")).status).toBe(401)
  })

  it("sends one link a minute, which stays valid however often another is asked for", async () => {
    const { email } = await aCustomer(app.container, { log_in: true })
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(email)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    await eventually(() => messagesTo(email), [{ template: "password-reset" }])
    expect((await ask(email)).status).toBe(201)
    const messages = await messagesTo(email)
    expect(messages).toHaveLength(1)
    expect((await setPassword(sentLink(email).searchParams.get("token")!, "a-new-one")).status).toBe(200)
  })

  it("leaves no link in the terminal's messages, not even where it could not be sent", async () => {
    const { email } = await aCustomer(app.container, { log_in: true })
    logged.mockImplementation((line: string) => {
      if (line.includes(email)) {
        throw new Error("The mail server is down")
      }
    })
    await sendPasswordResetWorkflow(app.container)
      .run({ input: { email, token: "a-secret" } })
      .catch(() => undefined)
    const [message] = await messagesTo(email)
    expect(message).toMatchObject({ template: "password-reset", status: "failure", data: null })
    expect(JSON.stringify(message)).not.toContain("a-secret")
  })

  it("answers the same for an address without account, and writes to nobody", async () => {
    const { email } = await aCustomer(app.container, { log_in: true })
    const nobody = `${unique("nobody")}@example.com`
    const [known, unknown] = [await ask(email), await ask(nobody)]
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text])
    await eventually(() => messagesTo(email), [{ template: "password-reset" }])
    expect(await messagesTo(nobody)).toEqual([])
  })

  it("is no matter of the terminal's users", async () => {
    const { email } = await aCustomer(app.container, { log_in: true })
    const { email: other } = await aCustomer(app.container, { log_in: true })
    await guest("post", "/auth/user/emailpass/reset-password", { identifier: email })
    await ask(other)
    await eventually(() => messagesTo(other), [{ template: "password-reset" }])
    expect(await messagesTo(email)).toEqual([])
  })
})

it("leaves to core what is no address at all", async () => {
  for (const identifier of [7, "", null, "a\u0000@example.com", { toString: false }]) {
    const { status } = await guest("post", "/auth/customer/emailpass/reset-password", {
      identifier,
    })
    expect(status).toBeLessThan(500)
  }
})

describe("an invitation", () => {
  it("tells who is new where to ask for a password, and who has one where to log in", async () => {
    const { owner } = await aCompany(app.container, { log_in: true })
    const send = requestsAs(app.baseUrl, await logIn(app.baseUrl, owner.email), key)
    const newcomer = `${unique("newcomer")}@example.com`.toLowerCase()
    const { email: known } = await aCustomer(app.container, { log_in: true })
    for (const email of [newcomer, known]) {
      await send("post", "/store/companies/me/members", { email, role: "buyer" })
    }
    await eventually(
      () => messagesTo(newcomer),
      [{ template: "member-invitation-new", data: { company_name: "Company" } }],
    )
    await eventually(() => messagesTo(known), [{ template: "member-invitation" }])
    const link = linkOf((await messagesTo(newcomer))[0])
    expect([link.pathname, link.search]).toEqual([
      "/reset-password",
      `?${new URLSearchParams({ email: newcomer })}`,
    ])
    expect(linkOf((await messagesTo(known))[0]).pathname).toBe("/log-in")
  })
})

describe("a pending company", () => {
  it("is told its status, and neither goods nor prices nor orders", async () => {
    const { owner } = await aCompany(app.container, { status: "pending", log_in: true })
    const send = requestsAs(app.baseUrl, await logIn(app.baseUrl, owner.email), key)
    expect((await send("get", "/store/companies/me")).body.company.status).toBe("pending")
    const answers = [
      await send("get", "/store/catalog"),
      await send("post", "/store/orders/preview", { lines: [{ sku: "CUP", quantity: 1 }] }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403])
  })
})
