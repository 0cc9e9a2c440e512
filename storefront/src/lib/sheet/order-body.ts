import type { OrderBody } from "../api/use-placing"
import { askable, type SheetLine } from "./sheet-lines"

type SheetTexts = { poNumber: string; remark: string }

/** The sheet as the API takes it; null while there is nothing to ask or nowhere to ship. */
export function orderBody(
  lines: SheetLine[],
  texts: SheetTexts,
  shipTo: string | undefined,
): OrderBody | null {
  const asked = askable(lines)
  if (!asked.length || !shipTo) {
    return null
  }
  return {
    lines: asked.map(({ sku, quantity, note }) => ({ sku, quantity, ...(note && { note }) })),
    ship_to: shipTo,
    payment: "credit",
    ...(texts.poNumber && { po_number: texts.poNumber }),
    ...(texts.remark && { remark: texts.remark }),
  }
}
