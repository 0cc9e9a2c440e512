import type { PrintedShipment } from "../../../read-models/printed-orders"
import { deliveryNotes } from "../notes"
import { aLine, anOrder } from "./builders"

const aShipment = (items: PrintedShipment["items"]): PrintedShipment => ({
  ...{
    id: "ful_1",
    warehouse: "Leeds",
    packed_at: "2026-03-03T09:00:00Z",
    shipped_at: null,
    tracking: ["T1"],
  },
  items,
})
const told = (order: ReturnType<typeof anOrder>) =>
  deliveryNotes(order).map(({ warehouse, packed_at, lines }) => [
    warehouse,
    packed_at !== null,
    lines.map(({ sku, quantity }) => `${sku} ${quantity}`),
  ])

describe("delivery notes", () => {
  it("go with each shipment, in units of the order, and with each warehouse's part that is not packed", () => {
    const carton = aLine({
      ...{ order_line_id: "ordli_2", sku: "CARTON", quantity: "5", packed: "2" },
      components: [{ inventory_item_id: "iitem_1", sku: "CUP", required_quantity: "24" }],
    })
    const lines = [
      aLine({ packed: "3" }),
      carton,
      aLine({ order_line_id: "ordli_3", sku: "PLATE", warehouse_id: "sloc_2", warehouse: "Lille" }),
    ]
    const shipment = aShipment([
      { order_line_id: "ordli_1", inventory_item_id: "iitem_1", quantity: "3" },
      { order_line_id: "ordli_2", inventory_item_id: "iitem_1", quantity: "48" },
    ])
    expect(told(anOrder(1, { lines, shipments: [shipment] }))).toEqual([
      ["Leeds", true, ["CUP 3", "CARTON 2"]],
      ["Leeds", false, ["CARTON 3"]],
      ["Lille", false, ["PLATE 3"]],
    ])
  })

  it("are none for what was cancelled before it was packed", () => {
    expect(told(anOrder(1, { stage: "canceled" }))).toEqual([])
  })
})
