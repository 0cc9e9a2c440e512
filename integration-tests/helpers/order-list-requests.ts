import type SavedViewModuleService from "../../src/modules/saved-view/service"
import { unique } from "./company-builders"
import type { ValidRequest } from "./valid-requests"
import type { World } from "./world"

const FILTERS = ({ buyer, shop }: World): [string, string][] => [
  ["q", "CUP"],
  ["source", "mall"],
  ["stage", "placed"],
  ["payment_status", "on_account"],
  ["review_stage", "finance"],
  ["review_state", "waiting"],
  ["waits_for", "packing"],
  ["warehouse_id", shop.leeds],
  ["sales_rep_id", "user_1"],
  ["company_id", buyer.company.id],
  ["currency_code", "gbp"],
  ["placed_from", "2026-01-01"],
  ["placed_to", "2036-01-01T00:00:00Z"],
]

/** A view of whoever holds the world's admin token. */
async function aSavedView({ container, admin_token }: World): Promise<string> {
  const { actor_id } = JSON.parse(Buffer.from(admin_token.split(".")[1], "base64url").toString())
  const views = container.resolve<SavedViewModuleService>("saved_view")
  const view = { name: unique("view"), query: "stage=placed" }
  return (await views.saveView({ subject_id: actor_id, page: "orders" }, view)).id
}

/** One valid request of each route about the list of all orders and its saved views. */
export const ORDER_LIST_REQUESTS: Record<string, (world: World) => ValidRequest | Promise<ValidRequest>> = {
  "GET /admin/order-list": (w) => ({ query: [...FILTERS(w), ["limit", "2"]] }),
  "GET /admin/order-list/counts": () => ({}),
  "GET /admin/order-list/export": (w) => ({ query: [...FILTERS(w), ["language", "zh"]] }),
  "GET /admin/saved-views": () => ({ query: [["page", "orders"]] }),
  "POST /admin/saved-views": () => ({ body: { page: "orders", name: "To pack", query: "stage=placed" } }),
  "DELETE /admin/saved-views/{id}": async (w) => ({ path: { id: await aSavedView(w) } }),
}
