import type { ValidRequest } from "./valid-requests"
import type { World } from "./world"

const TABLE: [string, string][] = [
  ["currency_code", "gbp"],
  ["q", "cup"],
  ["sku", "CUP"],
  ["only_own", "false"],
  ["below_cost", "false"],
  ["limit", "2"],
  ["offset", "0"],
]
const HISTORY: [string, string][] = [
  ["sku", "CUP"],
  ["limit", "2"],
  ["cursor", `pchg_${"9".repeat(18)}`],
]
const SEEN: [string, string][] = [
  ["q", "cup"],
  ["in_stock", "true"],
  ["stock", "total"],
  ["order", "code"],
  ["limit", "2"],
]
const changes = {
  changes: [
    {
      sku: "CUP",
      currency_code: "gbp",
      min_quantity: "500",
      amount: "1.10",
      starts_at: "2026-01-01",
      ends_at: "2036-01-01",
      seen: null,
    },
  ],
  dry_run: true,
}

/** Valid requests to price tables and costs, with every field that may be given. */
export const PRICE_REQUESTS: Record<string, (world: World) => ValidRequest> = {
  "GET /admin/price-tables/companies/{id}": (w) => ({
    path: { id: w.buyer.company.id },
    query: [...TABLE, ["category_id", w.category_id]],
  }),
  "POST /admin/price-tables/companies/{id}": (w) => ({ path: { id: w.buyer.company.id }, body: changes }),
  "GET /admin/price-tables/companies/{id}/history": (w) => ({
    path: { id: w.buyer.company.id },
    query: HISTORY,
  }),
  "GET /admin/price-tables/companies/{id}/as-seen": (w) => ({
    path: { id: w.buyer.company.id },
    query: SEEN,
  }),
  "GET /admin/price-tables/tiers": () => ({}),
  "GET /admin/price-tables/tiers/{id}": (w) => ({ path: { id: w.buyer.tier.id }, query: TABLE }),
  "POST /admin/price-tables/tiers/{id}": (w) => ({ path: { id: w.buyer.tier.id }, body: changes }),
  "GET /admin/price-tables/tiers/{id}/history": (w) => ({ path: { id: w.buyer.tier.id }, query: HISTORY }),
  "GET /admin/item-costs": () => ({
    query: [
      ["sku", "CUP"],
      ["currency_code", "gbp"],
      ["limit", "2"],
      ["offset", "0"],
    ],
  }),
  "POST /admin/item-costs": () => ({
    body: { costs: [{ sku: "CUP", currency_code: "gbp", amount: "1.40" }] },
  }),
  "POST /admin/item-costs/import": () => ({
    headers: { "Content-Type": "text/csv" },
    body: "sku,currency_code,amount\nCUP,gbp,1.40\n",
  }),
}
