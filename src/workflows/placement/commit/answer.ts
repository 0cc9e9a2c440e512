import { MathBN } from "@medusajs/framework/utils"
import type { AllocationPart } from "../../../modules/inventory/types"
import type { LineFigures, OrderFigures } from "../../../modules/placement/utils/order-figures"
import type { RankedLocation } from "../../../modules/warehouse/types"
import { decimalText } from "../../../utils/money"
import type { DraftLine, OrderDraft } from "../types"
import { partsByLine } from "./parts-by-line"

/**
 * An order, placed or previewed, as clients read it: amounts and quantities are decimal texts in `currency_code`, lines
 * stand in the order of the request, each with what every warehouse ships of it.
 */
export function orderAnswer(
  draft: OrderDraft,
  figures: OrderFigures,
  parts: AllocationPart[],
  ranking: RankedLocation[],
) {
  const partsOf = partsByLine(parts)
  const locations = new Map(ranking.map((location) => [location.location_id, location]))
  return {
    source: draft.source,
    company_id: draft.buyer?.company.id ?? null,
    currency_code: draft.currency_code,
    po_number: draft.po_number,
    remark: draft.remark,
    requested_delivery_date: draft.requested_delivery_date,
    payment: draft.payment.kind === "later" ? (draft.payment.provider_id ?? "offline") : draft.payment.kind,
    lines: draft.lines.map((line) =>
      lineAnswer(line, figures.lines.get(line.id)!, partsOf.get(line.id) ?? [], locations),
    ),
    parcels: parcels(parts, locations),
    shipping_methods: draft.shipping_methods.map(({ name, shipping_option_id, amount }) => ({
      name,
      shipping_option_id,
      amount,
    })),
    item_subtotal: figures.item_subtotal,
    discount_subtotal: figures.discount_subtotal,
    discount_total: figures.discount_total,
    shipping_subtotal: figures.shipping_subtotal,
    shipping_total: figures.shipping_total,
    tax_total: figures.tax_total,
    total: figures.total,
  }
}

/** `id` and `display_id` are those of the placed order. */
export type OrderAnswer = ReturnType<typeof orderAnswer> & { id?: string; display_id?: number }

function lineAnswer(
  line: DraftLine,
  figures: LineFigures,
  parts: AllocationPart[],
  locations: Map<string, RankedLocation>,
) {
  const { subtotal, discount_total, tax_total, total } = figures
  return {
    line: line.position,
    sku: line.sku,
    variant_id: line.snapshot.variant_id,
    title: line.snapshot.title,
    quantity: line.quantity,
    note: line.note,
    unit_price: line.unit_price,
    list_price: line.list_price,
    price_source: line.price_source,
    is_tax_inclusive: line.is_tax_inclusive,
    tax_rate: decimalText(MathBN.sum(0, ...line.tax_lines.map((taxLine) => taxLine.rate))),
    subtotal,
    discount_total,
    tax_total,
    total,
    parts: parts.map((part) => ({
      order_line_id: part.order_line_id,
      quantity: part.quantity,
      warehouse_id: part.location_id,
      warehouse: locations.get(part.location_id ?? "")?.name ?? null,
      distance_km: locations.get(part.location_id ?? "")?.distance_km ?? null,
      is_backorder: part.is_backorder,
    })),
  }
}

/** What leaves from where: one parcel for each warehouse, the nearest first as the ranking has them. */
function parcels(parts: AllocationPart[], locations: Map<string, RankedLocation>) {
  return [...locations.values()].flatMap(({ location_id, name, distance_km }) => {
    const own = parts.filter((part) => part.location_id === location_id)
    return own.length ? [{ warehouse_id: location_id, warehouse: name, distance_km, lines: own.length }] : []
  })
}
