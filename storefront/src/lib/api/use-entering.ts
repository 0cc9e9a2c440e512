import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useSession } from "../session"
import { askForPasswordLink, call, FetchError, logIn, register, setPassword } from "./client"
import type { components } from "./schema"

type RegisterCompanyBody = components["schemas"]["RegisterCompanyBody"]

/** `account` is left out by who is logged in already. */
export type Application = { account?: { email: string; password: string }; company: RegisterCompanyBody }

/** `email` belongs to an account whose password is another. */
export class AddressTaken extends Error {}

/** Makes log-in, customer and pending company. What a lost network left half done, the next try completes. */
export function useApplying() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ account, company }: Application) => {
      if (account) {
        await makeAccount(account, company.contact_name ?? null)
      }
      await call("/store/companies", { method: "POST", body: company })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ["company"] }),
  })
}

async function makeAccount(account: { email: string; password: string }, name: string | null) {
  const { email, password } = account
  // The address may have a log-in from a try before, and that one a customer.
  await unlessRefused(401, () => register(email, password))
  await unlessRefused(401, () => logIn(email, password), new AddressTaken(email))
  const customer = { email, first_name: name }
  await unlessRefused(400, () => call("/store/customers", { method: "POST", body: customer }))
  await useSession.getState().enter(email, password)
}

/** Goes on after a refusal with this status, or throws `instead`. */
async function unlessRefused(status: number, work: () => Promise<unknown>, instead?: Error): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof FetchError && error.status === status)) {
      throw error
    }
    if (instead) {
      throw instead
    }
  }
}

/** Says who brought the company, as long as it is pending. */
export function useReferral() {
  return useMutation({
    mutationFn: (referral_code: string) =>
      call("/store/distributor/referrals", { method: "POST", body: { referral_code } }),
  })
}

export function useAskingForPassword() {
  return useMutation({ mutationFn: askForPasswordLink })
}

export function useSettingPassword() {
  return useMutation({
    mutationFn: async ({ token, email, password }: { token: string; email: string; password: string }) => {
      await setPassword(token, password)
      await useSession.getState().enter(email, password)
    },
  })
}

/** Where the merchant delivers, by two-letter codes in lower case. */
export function useCountries() {
  return useQuery({
    queryKey: ["countries"],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      call<{ regions: { countries: { iso_2: string }[] }[] }>("/store/regions", {
        signal,
        query: { fields: "id,*countries", limit: 100 },
      }),
    select: ({ regions }) => [
      ...new Set(regions.flatMap(({ countries }) => countries.map(({ iso_2 }) => iso_2))),
    ],
  })
}
