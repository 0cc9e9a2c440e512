import type { Member } from "../../lib/api/answers"

type Section = {
  name: "company" | "members" | "addresses" | "credit" | "distributor"
  to: "/account" | "/account/members" | "/account/addresses" | "/account/credit" | "/account/distributor"
  /** Whom the API answers; everybody when left out. */
  roles?: readonly Member["role"][]
}

export const SECTIONS: readonly Section[] = [
  { name: "company", to: "/account" },
  { name: "members", to: "/account/members", roles: ["owner"] },
  { name: "addresses", to: "/account/addresses", roles: ["owner", "buyer"] },
  { name: "credit", to: "/account/credit", roles: ["owner", "finance", "buyer"] },
  { name: "distributor", to: "/account/distributor" },
]
