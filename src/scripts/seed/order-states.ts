import type { MedusaContainer } from "@medusajs/framework/types"
import {
  capturePaymentWorkflow,
  completeOrderWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import type { CompanyOrderInFull, OrderParcel } from "../../read-models/company-order"
import { readAcross } from "../../utils/sql"
import { settleCommissionWorkflow } from "../../workflows/commission"
import { voidSpendWorkflow } from "../../workflows/company"
import { alignOrderCreditWorkflow } from "../../workflows/finance"
import { cancelCompanyOrder } from "../../workflows/order/cancel-company-order"
import { readOwnOrder, type OwnOrder } from "../../workflows/order/read-own-order"
import { requestReturn } from "../../workflows/order/request-return"
import type { DemoOrderState } from "./demo"

export type PlacedOrder = OwnOrder & { customer_id: string }

/**
 * Brings a placed order to its state as merchant and buyer do: packs, ships, delivers and captures it, completes or
 * cancels it, asks for a return. What was done by a run that was ended is not done again.
 */
export async function bringOrder(
  container: MedusaContainer,
  placed: PlacedOrder,
  state: DemoOrderState,
): Promise<void> {
  if (state === "open") {
    return
  }
  if (state === "cancelled") {
    await cancel(container, placed)
    return
  }
  const order = await readOwnOrder(container, placed)
  for (const parcel of order.parcels) {
    const shipment = await ship(container, order, parcel)
    if (state !== "shipped" && !parcel.shipments[0]?.delivered_at) {
      const input = { orderId: order.id, fulfillmentId: shipment }
      await markOrderFulfillmentAsDeliveredWorkflow(container).run({ input })
    }
  }
  await capture(container, order.id)
  if (state === "completed" && order.stage !== "completed") {
    await completeOrderWorkflow(container).run({ input: { orderIds: [placed.id] } })
  }
  if (state === "return_asked" && order.lines.every(({ return_requested }) => return_requested === "0")) {
    const [{ line, quantity }] = order.lines
    const lines = [{ line, quantity, reason_id: null, note: null }]
    await requestReturn(container, placed, { lines, note: null, customer_id: placed.customer_id })
  }
}

/** What follows events is done here as well: this process may end before its subscribers have run. */
async function cancel(container: MedusaContainer, placed: PlacedOrder): Promise<void> {
  const order_id = placed.id
  if ((await readOwnOrder(container, placed)).stage !== "canceled") {
    await cancelCompanyOrder(container, placed, placed.customer_id)
  }
  await voidSpendWorkflow(container).run({ input: { order_ids: [order_id] } })
  await alignOrderCreditWorkflow(container).run({ input: { order_id } })
  await settleCommissionWorkflow(container).run({
    input: { order_ids: [order_id], cause: `cancellation:${order_id}` },
  })
}

/** Answers the shipment's id. */
async function ship(
  container: MedusaContainer,
  { id: order_id, display_id, lines }: CompanyOrderInFull,
  { warehouse_id, shipments: [packed] }: OrderParcel,
): Promise<string> {
  const items = lines
    .flatMap(({ parts }) => parts)
    .filter((part) => part.warehouse_id === warehouse_id)
    .map(({ order_line_id: id, quantity }) => ({ id, quantity }))
  const fulfillment_id = packed?.id ?? (await pack(container, order_id, warehouse_id, items))
  if (!packed?.shipped_at) {
    const tracking_number = `DEMO-${display_id}`
    await createOrderShipmentWorkflow(container).run({
      input: {
        order_id,
        fulfillment_id,
        items,
        labels: [{ tracking_number, tracking_url: "", label_url: "" }],
      },
    })
  }
  return fulfillment_id
}

async function pack(
  container: MedusaContainer,
  order_id: string,
  location_id: string | null,
  items: { id: string; quantity: string }[],
): Promise<string> {
  const { result } = await createOrderFulfillmentWorkflow(container).run({
    input: { order_id, location_id, items },
  })
  return result.id
}

const UNCAPTURED = `
  select p.id from order_payment_collection l
  join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
  where l.order_id = ? and l.deleted_at is null and p.captured_at is null
  order by p.id`

/** What is shipped is owed from now on. */
async function capture(container: MedusaContainer, order_id: string): Promise<void> {
  for (const { id: payment_id } of await readAcross<{ id: string }>(container, UNCAPTURED, [order_id])) {
    await capturePaymentWorkflow(container).run({ input: { payment_id } })
  }
}
