import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import type { Stage } from "../modules/order-review/types"
import { decimalText, withoutNoise } from "../utils/money"
import { readCompanyOrders, type CompanyOrder, type ReviewEvent } from "./company-orders"
import { readOrderPlan } from "./order-plan"

const AMOUNTS = ["subtotal", "discount_total", "tax_total", "total"] as const
type Amounts = Record<(typeof AMOUNTS)[number], string>

/** What was ordered in one line, whatever warehouses it ships from. Amounts and quantities are exact decimal texts. */
export type OrderedLine = Amounts & {
  line: number
  sku: string | null
  variant_id: string | null
  title: string
  thumbnail: string | null
  note: string | null
  quantity: string
  unit_price: string
  /** Asked to be returned, not yet taken back. */
  return_requested: string
  returned: string
  /** Delivered, and neither returned nor asked to be. */
  returnable: string
  /** The order lines of which it consists, with what may be returned of each. */
  parts: { order_line_id: string; warehouse_id: string | null; quantity: string; returnable: string }[]
}

export type Shipment = {
  id: string
  stage: "packed" | "shipped" | "delivered" | "canceled"
  packed_at: Date | null
  shipped_at: Date | null
  delivered_at: Date | null
  canceled_at: Date | null
  tracking: { number: string; url: string | null }[]
  lines: { line: number; quantity: string }[]
  /** It is on its way, so its receipt can be confirmed. */
  is_receivable: boolean
}

/** What one warehouse sends. */
export type OrderParcel = {
  warehouse_id: string | null
  warehouse: string | null
  distance_km: number | null
  lines: { line: number; quantity: string }[]
  shipments: Shipment[]
}

const REVIEW_EVENTS = {
  approve: "review_approved",
  return: "review_returned",
  resubmit: "review_resubmitted",
  reopen: "review_reopened",
} as const

export type OrderEvent = {
  kind:
    | "placed"
    | "packed"
    | "shipped"
    | "delivered"
    | "canceled"
    | "return_requested"
    | "return_received"
    | (typeof REVIEW_EVENTS)[keyof typeof REVIEW_EVENTS]
  at: Date
  /** The warehouse or member of whom it is told. */
  by: string | null
  /** Of a review: in which stage, and why the order came back. */
  stage: Stage | null
  reason: string | null
}

export type ShipTo = Record<(typeof ADDRESS)[number], string | null>

export type CompanyOrderInFull = Omit<CompanyOrder, "lines"> & {
  lines: OrderedLine[]
  ship_to: ShipTo | null
  shipping_methods: { name: string; total: string }[]
  item_subtotal: string
  discount_subtotal: string
  discount_total: string
  shipping_subtotal: string
  tax_total: string
  parcels: OrderParcel[]
  timeline: OrderEvent[]
  /** Nothing of it has been packed. */
  is_cancelable: boolean
}

const ADDRESS = [
  "company", "first_name", "last_name", "phone", "address_1", "address_2", "city", "province", "postal_code",
  "country_code",
] as const // prettier-ignore

export const TOTALS = [
  "item_subtotal", "discount_subtotal", "discount_total", "shipping_subtotal", "tax_total", "total",
] as const // prettier-ignore

/** What core tells of an order's figures. */
export const FIGURES = [
  ...TOTALS.flatMap((name) => [name, `raw_${name}`]),
  ...["*", "detail.*", ...AMOUNTS.flatMap((name) => [name, `raw_${name}`])].map((name) => `items.${name}`),
]

const FIELDS = [
  "status",
  "canceled_at",
  ...FIGURES,
  ...ADDRESS.map((name) => `shipping_address.${name}`),
  ...["name", "total", "raw_total"].map((name) => `shipping_methods.${name}`),
  "items.variant.inventory_items.inventory_item_id",
  "items.variant.inventory_items.required_quantity",
  "fulfillments.*",
  "fulfillments.items.*",
  "fulfillments.labels.*",
]

export type Figures = Record<string, unknown>

export type Item = Figures & {
  id: string
  title: string
  thumbnail: string | null
  variant_id: string | null
  variant_sku: string | null
  quantity: BigNumberInput
  unit_price: BigNumberInput
  metadata: { position?: number; location_id?: string; note?: string } | null
  detail: Record<
    | "delivered_quantity"
    | "return_requested_quantity"
    | "return_received_quantity"
    | "return_dismissed_quantity",
    BigNumberInput
  >
  variant?: { inventory_items?: { inventory_item_id: string; required_quantity: number }[] } | null
}

type Fulfillment = {
  id: string
  location_id: string
  requires_shipping: boolean
  created_at: Date
  packed_at: Date | null
  shipped_at: Date | null
  delivered_at: Date | null
  canceled_at: Date | null
  items: { line_item_id: string; inventory_item_id: string | null; quantity: BigNumberInput }[]
  labels: { tracking_number: string; tracking_url: string | null }[]
}

type CoreOrder = Figures & {
  status: string
  canceled_at: Date | null
  shipping_address: ShipTo | null
  shipping_methods: (Figures & { name: string })[]
  items: Item[]
  fulfillments: Fulfillment[]
}

type CoreReturn = { status: string; requested_at: Date | null; received_at: Date | null }

type PlannedParcel = { warehouse_id: string; warehouse: string; distance_km: number | null }

/** One order of the company with everything that its members follow; null when it is not theirs. */
export async function readCompanyOrder(
  container: MedusaContainer,
  { id, company_id, shows_account }: { id: string; company_id: string; shows_account: boolean },
): Promise<CompanyOrderInFull | null> {
  const [row] = await readCompanyOrders(container, {
    ...{ id, company_id, shows_account, stages: null, q: null, after: null, limit: 1 },
  })
  if (!row) {
    return null
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, returns, plan] = await Promise.all([
    query.graph({ entity: "order", fields: FIELDS, filters: { id } }),
    query.graph({
      entity: "return",
      fields: ["status", "requested_at", "received_at"],
      filters: { order_id: id },
    }),
    readOrderPlan(container, id, company_id),
  ])
  const order = orders.data[0] as unknown as CoreOrder
  const returned = returns.data as unknown as CoreReturn[]
  const lines = linesOf(order.items)
  const parcels = parcelsOf(order, lines, (plan?.parcels ?? []) as PlannedParcel[])
  return {
    ...row.order,
    ...figures(order, TOTALS),
    lines,
    ship_to: order.shipping_address,
    shipping_methods: order.shipping_methods.map((method) => ({
      name: method.name,
      ...figures(method, ["total"]),
    })),
    parcels,
    timeline: timelineOf(row, order.canceled_at, parcels, returned),
    is_cancelable:
      !["canceled", "completed", "archived"].includes(order.status) &&
      order.fulfillments.every(({ canceled_at }) => canceled_at),
  }
}

/** Order lines put together as they were ordered, in that order. */
export function linesOf(items: Item[]): OrderedLine[] {
  const byPosition = new Map<number | string, Item[]>()
  for (const item of items) {
    const key = item.metadata?.position ?? item.id
    byPosition.set(key, [...(byPosition.get(key) ?? []), item])
  }
  const groups = [...byPosition.values()].sort(([a], [b]) => positionOf(a) - positionOf(b))
  return groups.map((parts, index) => lineOf(parts, index + 1))
}

const positionOf = (item: Item) => item.metadata?.position ?? Number.MAX_SAFE_INTEGER

function lineOf(parts: Item[], line: number): OrderedLine {
  const [first] = parts
  const told = parts.map((part) => figures(part, AMOUNTS))
  const detail = (name: keyof Item["detail"]) => sum(parts.map((part) => part.detail[name] ?? 0))
  const returnable = parts.map(returnableOf)
  return {
    line,
    sku: first.variant_sku,
    variant_id: first.variant_id,
    title: first.title,
    thumbnail: first.thumbnail,
    note: first.metadata?.note ?? null,
    quantity: sum(parts.map(({ quantity }) => quantity)),
    unit_price: decimalText(first.unit_price),
    subtotal: sum(told.map(({ subtotal }) => subtotal)),
    discount_total: sum(told.map(({ discount_total }) => discount_total)),
    tax_total: sum(told.map(({ tax_total }) => tax_total)),
    total: sum(told.map(({ total }) => total)),
    return_requested: detail("return_requested_quantity"),
    returned: detail("return_received_quantity"),
    returnable: sum(returnable),
    parts: parts.map((part, index) => ({
      order_line_id: part.id,
      warehouse_id: part.metadata?.location_id ?? null,
      quantity: decimalText(part.quantity),
      returnable: returnable[index],
    })),
  }
}

function returnableOf({ detail }: Item): string {
  const gone = MathBN.sum(
    detail.return_requested_quantity ?? 0,
    detail.return_received_quantity ?? 0,
    detail.return_dismissed_quantity ?? 0,
  )
  return decimalText(MathBN.max(0, MathBN.sub(detail.delivered_quantity ?? 0, gone)))
}

/** The planned parcels, the nearest first, then what else was sent from elsewhere. */
function parcelsOf(order: CoreOrder, lines: OrderedLine[], planned: PlannedParcel[]): OrderParcel[] {
  const own = lines.flatMap(({ line, parts }) => parts.map((part) => ({ line, ...part })))
  const places = [
    ...planned.map(({ warehouse_id }) => warehouse_id),
    ...own.map((part) => part.warehouse_id),
    ...order.fulfillments.map(({ location_id }) => location_id),
  ]
  const parcels = [...new Set(places)].map((warehouse_id) => {
    const plan = planned.find((parcel) => parcel.warehouse_id === warehouse_id)
    return {
      warehouse_id,
      warehouse: plan?.warehouse ?? null,
      distance_km: plan?.distance_km ?? null,
      lines: own
        .filter((part) => part.warehouse_id === warehouse_id)
        .map(({ line, quantity }) => ({ line, quantity })),
      shipments: order.fulfillments
        .filter(({ location_id }) => location_id === warehouse_id)
        .sort((a, b) => Number(a.created_at) - Number(b.created_at))
        .map((fulfillment) => shipmentOf(fulfillment, order.items, own)),
    }
  })
  return parcels.filter((parcel) => parcel.lines.length || parcel.shipments.length)
}

function shipmentOf(
  fulfillment: Fulfillment,
  items: Item[],
  parts: { line: number; order_line_id: string }[],
): Shipment {
  const { id, packed_at, shipped_at, delivered_at, canceled_at, requires_shipping } = fulfillment
  const stage = canceled_at ? "canceled" : delivered_at ? "delivered" : shipped_at ? "shipped" : "packed"
  return {
    id,
    stage,
    packed_at: packed_at ?? fulfillment.created_at,
    shipped_at,
    delivered_at,
    canceled_at,
    tracking: fulfillment.labels.map(({ tracking_number, tracking_url }) => ({
      number: tracking_number,
      // Core takes "" and "#" for none.
      url: /^https?:\/\//i.test(tracking_url ?? "") ? tracking_url : null,
    })),
    lines: parts.flatMap(({ line, order_line_id }) => {
      const quantity = shippedQuantity(
        fulfillment,
        items.find((item) => item.id === order_line_id)!,
      )
      return quantity === null ? [] : [{ line, quantity }]
    }),
    is_receivable: stage === "shipped" || (stage === "packed" && !requires_shipping),
  }
}

/** In units of the order line; a fulfilment counts pieces of stock, for each stock item of a pack. */
function shippedQuantity({ items }: Fulfillment, { id, variant }: Item): string | null {
  const sent = items.find(({ line_item_id }) => line_item_id === id)
  if (!sent) {
    return null
  }
  const stock = variant?.inventory_items?.find((each) => each.inventory_item_id === sent.inventory_item_id)
  return decimalText(MathBN.div(sent.quantity, stock?.required_quantity ?? 1))
}

function timelineOf(
  { order, review_events }: { order: CompanyOrder; review_events: ReviewEvent[] },
  canceledAt: Date | null,
  parcels: OrderParcel[],
  returns: CoreReturn[],
): OrderEvent[] {
  const none = { stage: null, reason: null }
  const told: (Omit<OrderEvent, "at"> & { at: Date | null })[] = [
    { kind: "placed", at: order.placed_at, by: order.placed_by, ...none },
    ...review_events.map(({ act, stage, reason, at }) => ({
      ...{ kind: REVIEW_EVENTS[act], at: new Date(at), by: null, stage, reason },
    })),
    ...parcels.flatMap(({ warehouse, shipments }) =>
      shipments
        .filter(({ stage }) => stage !== "canceled")
        .flatMap(({ packed_at, shipped_at, delivered_at }) => [
          { kind: "packed" as const, at: packed_at, by: warehouse, ...none },
          { kind: "shipped" as const, at: shipped_at, by: warehouse, ...none },
          { kind: "delivered" as const, at: delivered_at, by: warehouse, ...none },
        ]),
    ),
    ...returns
      .filter(({ status }) => status !== "open" && status !== "canceled")
      .flatMap(({ requested_at, received_at }) => [
        { kind: "return_requested" as const, at: requested_at, by: null, ...none },
        { kind: "return_received" as const, at: received_at, by: null, ...none },
      ]),
    { kind: "canceled", at: canceledAt, by: null, ...none },
  ]
  return told
    .filter((event): event is OrderEvent => event.at !== null)
    .sort((a, b) => Number(new Date(a.at)) - Number(new Date(b.at)))
}

/** Core's figures as exact texts, from the twins that keep all their digits. */
export function figures<Name extends string>(of: Figures, names: readonly Name[]): Record<Name, string> {
  const exact = (name: Name) =>
    (of[`raw_${name}`] as { value: string } | undefined)?.value ?? (of[name] as BigNumberInput)
  return Object.fromEntries(
    names.map((name) => [name, decimalText(withoutNoise(exact(name)))] as const),
  ) as Record<Name, string>
}

function sum(figuresToAdd: BigNumberInput[]): string {
  return decimalText(MathBN.sum(0, ...figuresToAdd))
}
