import { Auth, Client, FetchError } from "@medusajs/js-sdk"
import { noticeNoNetwork } from "./reach"

/** What the server tells every mall before anyone has logged in. */
type MallConfig = { publishable_key: string }

type CallOptions = {
  method?: "GET" | "POST" | "DELETE"
  body?: object
  query?: object
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** In the device's storage, where all tabs find it. */
export const TOKEN_NAME = "medusa_auth_token"

const config = {
  baseUrl: window.location.origin,
  auth: { type: "jwt", jwtTokenStorageMethod: "local", jwtTokenStorageKey: TOKEN_NAME },
} as const

// Not the whole SDK: that brings the terminal's API along, which is larger than the mall.
const client = new Client(config)
const auth = new Auth(client, config)

let publishableKey: Promise<string> | undefined

/** Asks once for the key without which the store API answers nothing, and again where that failed. */
export function connect(): Promise<string> {
  publishableKey ??= readPublishableKey().catch((error: unknown) => {
    publishableKey = undefined
    throw error
  })
  return publishableKey
}

async function readPublishableKey(): Promise<string> {
  const answer = await fetch("/mall/config")
  if (!answer.ok) {
    throw new Error(`The server answered ${answer.status} to /mall/config`)
  }
  const { publishable_key } = (await answer.json()) as MallConfig
  return publishable_key
}

/** Calls the API as who is logged in. Throws `FetchError`; `TypeError` where there is no network. */
export async function call<Answer>(path: string, { headers, ...options }: CallOptions = {}): Promise<Answer> {
  try {
    const key = await connect()
    return await client.fetch<Answer>(path, {
      ...options,
      headers: { ...headers, "x-publishable-api-key": key },
    })
  } catch (error) {
    if (error instanceof TypeError) {
      noticeNoNetwork()
    }
    throw error
  }
}

export async function logIn(email: string, password: string): Promise<void> {
  await auth.login("customer", "emailpass", { email, password })
}

/** Makes a log-in that belongs to no customer yet. Throws `FetchError` 401 when the address has one. */
export async function register(email: string, password: string): Promise<void> {
  await auth.register("customer", "emailpass", { email, password })
}

/** Lets the server send a link to the address, if it has an account: which, it does not tell. */
export async function askForPasswordLink(email: string): Promise<void> {
  await auth.resetPassword("customer", "emailpass", { identifier: email })
}

/** Throws `FetchError` 401 when the link's token was used before or is too old. */
export async function setPassword(token: string, password: string): Promise<void> {
  await auth.updateProvider("customer", "emailpass", { password }, token)
}

export async function logOut(): Promise<void> {
  await client.clearToken()
}

export async function isLoggedIn(): Promise<boolean> {
  return Boolean(await client.getToken())
}

export { FetchError }
