import type { AllocationPart } from "../../../modules/inventory/types"
import type { NewOrder } from "../../../modules/order/utils/order-rows"
import { splitLine } from "../../../modules/placement/utils/split-line"
import type { DraftLine, OrderDraft } from "../types"
import { partsByLine } from "./parts-by-line"

/** What one warehouse ships of one draft line: an order line of its own, as core's fulfilment needs it. */
export type OrderLine = DraftLine & { part: AllocationPart }

/** The draft's lines divided as the warehouse plan says; ids are those that the reservations name. */
export function orderLines(lines: DraftLine[], parts: AllocationPart[]): OrderLine[] {
  const partsOf = partsByLine(parts)
  return lines.flatMap((line) =>
    splitLine(line, partsOf.get(line.id) ?? []).map((divided) => ({
      ...divided,
      id: divided.part.order_line_id,
    })),
  )
}

/** The order as core's order module takes it. */
export function orderInput(draft: OrderDraft, orderId: string, lines: OrderLine[]): NewOrder {
  const { po_number, remark, requested_delivery_date } = draft
  return {
    id: orderId,
    region_id: draft.region_id ?? undefined,
    customer_id: draft.customer_id ?? undefined,
    sales_channel_id: draft.sales_channel_id ?? undefined,
    status: "pending",
    email: draft.email ?? undefined,
    currency_code: draft.currency_code,
    locale: draft.locale ?? undefined,
    no_notification: false,
    shipping_address: draft.shipping_address ?? undefined,
    billing_address: draft.billing_address ?? undefined,
    items: lines.map(lineInput),
    shipping_methods: draft.shipping_methods.map(({ description: _description, metadata, ...method }) => ({
      ...method,
      shipping_option_id: method.shipping_option_id ?? undefined,
      metadata: metadata ?? undefined,
    })),
    ...(draft.credit_lines.length && { credit_lines: draft.credit_lines }),
    metadata: {
      ...draft.metadata,
      ...(po_number && { po_number }),
      ...(remark && { remark }),
      ...(requested_delivery_date && { requested_delivery_date }),
    },
  } as NewOrder
}

/** Position and warehouse also keep apart the lines of one SKU, which core would otherwise merge. */
function lineInput(line: OrderLine) {
  const { id, position, note, part, snapshot, quantity, unit_price, metadata } = line
  return {
    id,
    ...snapshot,
    quantity,
    unit_price,
    compare_at_unit_price: line.compare_at_unit_price,
    is_tax_inclusive: line.is_tax_inclusive,
    is_custom_price: line.is_custom_price,
    tax_lines: line.tax_lines,
    adjustments: line.adjustments,
    metadata: {
      ...metadata,
      position,
      ...(part.location_id && { location_id: part.location_id }),
      ...(note && { note }),
    },
  }
}
