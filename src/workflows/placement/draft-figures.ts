import { orderFigures, type OrderFigures } from "../../modules/placement/utils/order-figures"
import type { OrderDraft } from "./types"

/** The figures of the order that the draft becomes. */
export function draftFigures(draft: OrderDraft): OrderFigures {
  return orderFigures(draft.currency_code, draft.lines, draft.shipping_methods, draft.credit_lines)
}
