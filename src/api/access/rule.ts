import type { MedusaRequest } from "@medusajs/framework/http"
import type { Permission } from "../../modules/staff/utils/permissions"

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE"

/**
 * What a caller must be allowed: all of these permissions; to be any member of staff; only to have logged in; nothing,
 * where a route looks after itself; or, for what no permission names, everything (the role owner).
 */
export type Needs = readonly Permission[] | "staff" | "log-in" | "nothing" | "everything"

/** By which record of the request a customer's data is told from another's, and where the request names it. */
export type Naming = {
  kind: "order" | "company" | "customer" | "payment" | "payment_collection" | "return" | "claim" | "exchange"
    | "order_line" | "sheet_draft" // prettier-ignore
  in: "params" | "query" | "body"
  name: string
}

/**
 * How a caller who does not see all companies is kept to their own: nothing in it is a customer's (`nobody's`); the
 * route asks `visibleCompanyIds` itself (`route`); the record named must be one of theirs; or not at all, so that
 * such a caller is refused (`whole`).
 */
export type Confined = "nobody's" | "route" | "whole" | Naming

/** Which requests, what they need, and whose data they touch. */
export type Rule = {
  methods: readonly Method[]
  /** Express style: `:name` is one segment, a last `*` is everything below, the path itself included. */
  path: string
  needs: Needs | ((req: MedusaRequest) => Needs)
  /** The log-in that the path names is a member of staff: oneself, or one with no more rights than the caller. */
  subject?: string
  confined: Confined
}
