import type SheetDraftModuleService from "../../src/modules/sheet-draft/service"
import { newId } from "../../src/utils/ids"
import type { ValidRequest } from "./valid-requests"
import type { World } from "./world"

const inChannel = ({ shop }: World): [string, string] => ["sales_channel_id", shop.channelId]
const ofBuyer = ({ buyer }: World) => ({ id: buyer.company.id })

/** One valid request of each route by which a merchant begins the day and orders for a company. */
export const ON_BEHALF_REQUESTS: Record<string, (world: World) => ValidRequest | Promise<ValidRequest>> = {
  "GET /admin/companies/{id}/catalog": (w) => ({
    path: ofBuyer(w),
    query: [
      ["q", "CUP"],
      ["limit", "5"],
      ["stock", "per_warehouse"],
      ["customer_id", w.buyer.owner.id],
      inChannel(w),
    ],
  }),
  "GET /admin/companies/{id}/usual-goods": (w) => ({
    path: ofBuyer(w),
    query: [["limit", "5"], inChannel(w)],
  }),
  "GET /admin/companies/{id}/orders/last": (w) => ({ path: ofBuyer(w) }),
  "POST /admin/companies/{id}/orders/preview": (w) => ({
    path: ofBuyer(w),
    body: {
      lines: [{ sku: "CUP", quantity: "2", note: "blue" }],
      ship_to: w.buyer.address.id,
      customer_id: w.buyer.owner.id,
      sales_channel_id: w.shop.channelId,
      source: "phone",
      remark: "rang at nine",
    },
  }),
  "GET /admin/today": () => ({}),
  "GET /admin/sheet-drafts": () => ({}),
  "POST /admin/sheet-drafts": (w) => ({ body: aDraft(w) }),
  "GET /admin/sheet-drafts/{id}": async (w) => ({ path: { id: await aDraftId(w) } }),
  "POST /admin/sheet-drafts/{id}": async (w) => ({ path: { id: await aDraftId(w) }, body: aDraft(w) }),
  "DELETE /admin/sheet-drafts/{id}": async (w) => ({ path: { id: await aDraftId(w) } }),
}

function aDraft({ buyer }: World) {
  const lines = [{ sku: "CUP", name: "Cup", quantity: "2", note: "" }]
  return {
    company_id: buyer.company.id,
    sheet: { lines, source: "phone", remark: "later", key: newId("key") },
  }
}

async function aDraftId(world: World): Promise<string> {
  const drafts = world.container.resolve<SheetDraftModuleService>("sheet_draft")
  return (await drafts.createSheetDrafts({ ...aDraft(world), subject_id: "user_1" })).id
}
