import type { MedusaRequest } from "@medusajs/framework/http"
import type { Needs, Rule } from "../rule"
import { act, all, record, resource } from "./lib"

const ofCompany = { kind: "company", in: "params", name: "id" } as const
const ofCustomer = { kind: "customer", in: "params", name: "id" } as const

function needsToUpdate({ body }: MedusaRequest): Needs {
  const isLending = typeof body === "object" && body !== null && "payment_terms_days" in body
  return isLending ? ["update:company", "change:credit"] : ["update:company"]
}

/** Customers, their tiers, prices, credit and commission. */
export const TRADE_RULES: Rule[] = [
  act("GET", "/admin/companies", ["read:company"], "route"),
  // A company that a rep registers is the rep's own: the route sees to it.
  act("POST", "/admin/companies", ["create:company"], "route"),
  act("POST", "/admin/companies/import", ["create:company", "update:company"], "whole"),
  act("GET", "/admin/companies/import/template", ["read:company"]),
  act("POST", "/admin/companies/:id/orders", ["create:order"], ofCompany),
  act("POST", "/admin/companies/:id/orders/preview", ["create:order"], ofCompany),
  act("GET", "/admin/companies/:id/orders/last", ["read:order"], ofCompany),
  act("GET", "/admin/companies/:id/catalog", ["read:company", "read:price"], ofCompany),
  act("GET", "/admin/companies/:id/usual-goods", ["read:company", "read:price"], ofCompany),
  act("GET", "/admin/sheet-drafts", ["create:order"], "route"),
  act("POST", "/admin/sheet-drafts", ["create:order"], { kind: "company", in: "body", name: "company_id" }),
  all("/admin/sheet-drafts/:id", ["create:order"], { kind: "sheet_draft", in: "params", name: "id" }),
  act("GET", "/admin/companies/:id/prices", ["read:company", "read:price"], ofCompany),
  act("POST", "/admin/companies/:id/credit", ["change:credit"], ofCompany),
  // The tier decides prices, the terms how long is lent.
  act("POST", "/admin/companies/:id/tier", ["update:company", "update:price"], ofCompany),
  act("POST", "/admin/companies/:id", needsToUpdate, ofCompany),
  act("DELETE", "/admin/companies/:id", ["delete:company"], ofCompany),
  ...record("company", "/admin/companies/:id", ofCompany),
  // Core's people: lists know no company, so they are for those who see all.
  act("DELETE", "/admin/customers/:id", ["delete:company"], ofCustomer),
  // A customer's groups are their company, tier and prices.
  act("POST", "/admin/customers/:id/customer-groups", ["update:company", "update:tier"], "whole"),
  ...record("company", "/admin/customers/:id", ofCustomer),
  ...resource("company", "/admin/customers", "whole"),
  ...resource("tier", "/admin/customer-groups", "whole"),
  ...resource("tier", "/admin/tiers"),
  ...resource("price", "/admin/contract-prices", "whole"),
  ...resource("price", "/admin/tier-discounts"),
  act("GET", "/admin/item-costs", ["read:price"]),
  act("POST", "/admin/item-costs", ["update:price"]),
  act("POST", "/admin/item-costs/import", ["update:price"]),
  act("GET", "/admin/price-tables/companies/:id/*", ["read:company", "read:price"], ofCompany),
  act("POST", "/admin/price-tables/companies/:id/*", ["update:price"], ofCompany),
  act("GET", "/admin/price-tables/tiers", ["read:tier", "read:price"], "route"),
  act("GET", "/admin/price-tables/tiers/:id/*", ["read:tier", "read:price"]),
  // A tier's prices are those of all its customers.
  act("POST", "/admin/price-tables/tiers/:id/*", ["update:price"], "whole"),
  ...resource("price", "/admin/price-lists", "whole"),
  ...resource("price", "/admin/price-preferences"),
  act("GET", "/admin/ledger/accounts", ["read:finance"], "route"),
  act("GET", "/admin/ledger/transactions", ["read:finance"], "route"),
  ...resource("commission", "/admin/commission-rules"),
  ...resource("commission", "/admin/commission-entries", "whole"),
  ...resource("commission", "/admin/distributors", "whole"),
]
