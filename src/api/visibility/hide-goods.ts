import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { hiddenProductIds } from "./hidden-product-ids"

/**
 * Keeps hidden goods out of a core listing by its filters, so that counts and pages are right and a hidden id is
 * answered like an unknown one. `column` is the filtered entity's product id.
 */
export function hideGoods(column: "id" | "product_id") {
  return async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    const hidden = await hiddenProductIds(req)
    if (hidden.length) {
      const { $and } = req.filterableFields as { $and?: object[] }
      req.filterableFields.$and = [...($and ?? []), { [column]: { $nin: hidden } }]
    }
    next()
  }
}
