import { Auth, Client, FetchError } from "@medusajs/js-sdk"

/** What the server tells every mall before anyone has logged in. */
type MallConfig = { publishable_key: string }

type CallOptions = {
  method?: "GET" | "POST" | "DELETE"
  body?: object
  query?: object
  headers?: Record<string, string>
  signal?: AbortSignal
}

let client: Client | undefined
let auth: Auth | undefined

/** Once, before the first page: without the publishable key the store API answers nothing. */
export async function connect(): Promise<void> {
  const answer = await fetch("/mall/config")
  if (!answer.ok) {
    throw new Error(`The server answered ${answer.status} to /mall/config`)
  }
  const { publishable_key } = (await answer.json()) as MallConfig
  const config = {
    baseUrl: window.location.origin,
    publishableKey: publishable_key,
    auth: { type: "jwt", jwtTokenStorageMethod: "local" },
  } as const
  // Not the whole SDK: that brings the terminal's API along, which is larger than the mall.
  client = new Client(config)
  auth = new Auth(client, config)
}

/** Calls the API as who is logged in. Throws `FetchError`; `TypeError` where there is no network. */
export async function call<Answer>(path: string, options: CallOptions = {}): Promise<Answer> {
  return await connected().client.fetch<Answer>(path, options)
}

export async function logIn(email: string, password: string): Promise<void> {
  await connected().auth.login("customer", "emailpass", { email, password })
}

/** Makes a log-in that belongs to no customer yet. Throws `FetchError` 401 when the address has one. */
export async function register(email: string, password: string): Promise<void> {
  await connected().auth.register("customer", "emailpass", { email, password })
}

/** Lets the server send a link to the address, if it has an account: which, it does not tell. */
export async function askForPasswordLink(email: string): Promise<void> {
  await connected().auth.resetPassword("customer", "emailpass", { identifier: email })
}

/** Throws `FetchError` 401 when the link's token was used before or is too old. */
export async function setPassword(token: string, password: string): Promise<void> {
  await connected().auth.updateProvider("customer", "emailpass", { password }, token)
}

export async function logOut(): Promise<void> {
  await connected().client.clearToken()
}

export async function isLoggedIn(): Promise<boolean> {
  return Boolean(await connected().client.getToken())
}

function connected(): { client: Client; auth: Auth } {
  if (!client || !auth) {
    throw new Error("connect() must come first")
  }
  return { client, auth }
}

export { FetchError }
