import type { OrderBody } from "../api/use-placing"
import { askable, type SheetLine } from "./sheet-lines"
import type { SheetTexts } from "./use-sheet"

export type SheetTerms = Omit<SheetTexts, "shipTo">

/** The sheet as the API takes it; null while there is nothing to ask or nowhere to ship. */
export function orderBody(
  lines: SheetLine[],
  { poNumber, remark, wantedOn, coupon, payment }: SheetTerms,
  shipTo: string | undefined,
): OrderBody | null {
  const asked = askable(lines)
  if (!asked.length || !shipTo) {
    return null
  }
  const codes = coupon
    .normalize("NFKC")
    .split(/[\s,;]+/)
    .filter(Boolean)
  return {
    lines: asked.map(({ sku, quantity, note }) => ({ sku, quantity, ...(note && { note }) })),
    ship_to: shipTo,
    payment,
    ...(codes.length > 0 && { promo_codes: [...new Set(codes)] }),
    ...(poNumber && { po_number: poNumber }),
    ...(remark && { remark }),
    ...(wantedOn && { requested_delivery_date: wantedOn }),
  }
}
