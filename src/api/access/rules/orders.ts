import type { Confined, Naming, Rule } from "../rule"
import { act, all, record, resource } from "./lib"

const named = (kind: Naming["kind"], where: Naming["in"], name: string): Naming => ({ kind, in: where, name })
const order = named("order", "params", "id")
const ofBody = named("order", "body", "order_id")
const ofQuery = named("order", "query", "order_id")

/** Core's three kinds of goods coming back: a record each, drawn up in steps. */
const comingBack = (path: string, kind: "return" | "claim" | "exchange"): Rule[] => {
  const one: Confined = named(kind, "params", "id")
  return [
    act("GET", path, ["read:return"], ofQuery),
    act("POST", path, ["create:return"], ofBody),
    act("GET", `${path}/:id`, ["read:return"], one),
    all(`${path}/:id`, ["update:return"], one),
  ]
}

/** Orders from preparing to return, and the money for them. */
export const ORDER_RULES: Rule[] = [
  // Each part of it asks for its own permission.
  act("GET", "/admin/today", "staff", "route"),
  act("GET", "/admin/order-list", ["read:order"], "route"),
  act("GET", "/admin/order-list/counts", ["read:order"], "route"),
  act("GET", "/admin/order-list/export", ["read:order", "export"], "route"),
  act("GET", "/admin/order-reviews", ["read:order"], "route"),
  act("GET", "/admin/order-reviews/counts", ["read:order"], "route"),
  // Which stage an act is about stands in the body: the route asks for its permission.
  act("POST", "/admin/order-reviews/batch", ["read:order"], "route"),
  act("POST", "/admin/orders/:id/review", ["read:order"], order),
  act("GET", "/admin/orders/:id/papers/:kind", ["read:order"], order),
  // Where it ships from is settled with the customer: a keeper of one warehouse sends nothing to another.
  act("POST", "/admin/orders/:id/warehouse", ["update:order"], order),
  act("GET", "/admin/orders/:id/warehouse/options", ["read:order"], order),
  act("GET", "/admin/orders/:id/money", ["read:order", "read:company"], order),
  act("GET", "/admin/orders/:id/commission", ["read:order", "read:commission"], order),
  act("POST", "/admin/papers", ["read:order"], named("order", "body", "order_ids")),
  act("POST", "/admin/orders/:id/fulfillments", ["create:fulfillment"], order),
  all("/admin/orders/:id/fulfillments", ["update:fulfillment"], order),
  act("POST", "/admin/orders/:id/credit-lines", ["update:payment"], order),
  act("POST", "/admin/orders/:id/payment-sessions/authorize", ["create:payment"], order),
  // Another customer would become the order's owner.
  act("POST", "/admin/orders/:id/transfer", ["update:order"], "whole"),
  all("/admin/orders/:id/transfer", ["update:order"], "whole"),
  act("POST", "/admin/orders/export", ["read:order", "export"], "whole"),
  act("GET", "/admin/orders", ["read:order"], "whole"),
  ...record("order", "/admin/orders/:id", order),
  act("POST", "/admin/order-edits", ["update:order"], ofBody),
  all("/admin/order-edits/:id", ["update:order"], order),
  all("/admin/order-changes", ["update:order"], "whole"),
  act("POST", "/admin/draft-orders/:id/convert-to-order", ["create:order"], "whole"),
  ...resource("order", "/admin/draft-orders", "whole"),
  ...comingBack("/admin/returns", "return"),
  ...comingBack("/admin/claims", "claim"),
  ...comingBack("/admin/exchanges", "exchange"),
  act("POST", "/admin/fulfillments", ["create:fulfillment"], "whole"),
  all("/admin/fulfillments", ["update:fulfillment"], "whole"),
  act("GET", "/admin/payments/payment-providers", "staff"),
  act("GET", "/admin/payments", ["read:payment"], "whole"),
  act("GET", "/admin/payments/:id", ["read:payment"], named("payment", "params", "id")),
  act("POST", "/admin/payments/:id/capture", ["create:payment"], named("payment", "params", "id")),
  act("POST", "/admin/payments/:id/refund", ["update:payment"], named("payment", "params", "id")),
  act("POST", "/admin/payment-collections", ["create:payment"], ofBody),
  all("/admin/payment-collections/:id", ["create:payment"], named("payment_collection", "params", "id")),
]
