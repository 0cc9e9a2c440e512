import type { PrintedLine, PrintedOrder } from "../../../read-models/printed-orders"

export function aLine(part: Partial<PrintedLine> = {}): PrintedLine {
  return {
    ...{
      order_line_id: "ordli_1",
      position: "1",
      variant_id: "variant_1",
      sku: "CUP",
      title: "Cup",
      note: null,
    },
    ...{ quantity: "3", packed: "0", warehouse_id: "sloc_1", warehouse: "Leeds", bin: null, multiple: null },
    components: [{ inventory_item_id: "iitem_1", sku: "CUP", required_quantity: "1" }],
    ...part,
  }
}

export function anOrder(display_id: number, part: Partial<PrintedOrder> = {}): PrintedOrder {
  return {
    ...{
      id: `order_${display_id}`,
      display_id,
      placed_at: new Date("2026-03-02T09:00:00Z"),
      placed_by: "Ann Lee",
    },
    ...{
      company: { name: "Harbour", code: "H1" },
      po_number: null,
      remark: null,
      requested_delivery_date: null,
    },
    ...{ currency_code: "gbp", stage: "placed", owed: "0", due_at: null, ship_to: null, shipments: [] },
    lines: [aLine()],
    ...part,
  }
}
