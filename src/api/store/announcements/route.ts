import type { MedusaResponse } from "@medusajs/framework/http"
import { readShownAnnouncements } from "../../../read-models/shown-announcements"
import type { BuyerRequest } from "../../require-buyer"
import type { StoreAnnouncementsParams } from "./validators"

/** What the merchant tells this buyer now. */
export async function GET(
  req: BuyerRequest & { validatedQuery: StoreAnnouncementsParams },
  res: MedusaResponse,
) {
  const announcements = await readShownAnnouncements(req.scope, {
    customer_group_ids: req.buyer.customer_group_ids,
    language: req.validatedQuery.language,
  })
  res.json({ announcements })
}
