import type { BigNumberInput, CreateOrderDTO } from "@medusajs/framework/types"
import { BigNumber, createRawPropertiesFromBigNumber } from "@medusajs/framework/utils"
import { calculateOrderChange } from "@medusajs/order/dist/utils/calculate-order-change"
import { newId } from "../../../utils/ids"
import { decimalText, rawAmount, type RawAmount } from "../../../utils/money"

/** Columns that core writes but leaves out of its input types. */
export type NewOrder = CreateOrderDTO & { id?: string; is_draft_order?: boolean }
type Line = NonNullable<CreateOrderDTO["items"]>[number] & {
  id?: string
  is_giftcard?: boolean
  is_custom_price?: boolean
}
type ShippingMethod = NonNullable<CreateOrderDTO["shipping_methods"]>[number] & { id?: string }
type Address = NonNullable<CreateOrderDTO["shipping_address"]>
type TaxLine = { code: string; rate: BigNumberInput; [column: string]: unknown }
type Adjustment = { amount: BigNumberInput; [column: string]: unknown }

/** What `WRITE_ORDER` takes: one list of rows for each table, amounts as decimal text with their raw twin. */
export function orderRows(order: NewOrder, total: BigNumberInput, customDisplayId: string | null) {
  const orderId = order.id ?? newId("order")
  const lines = ((order.items ?? []) as Line[]).map((line) => ({ ...line, id: line.id ?? newId("ordli") }))
  const methods = ((order.shipping_methods ?? []) as ShippingMethod[]).map((method) => ({
    ...method,
    id: method.id ?? newId("ordsm"),
  }))
  const billing = addressRow(order.billing_address)
  const shipping = addressRow(order.shipping_address)
  return {
    order: [
      {
        ...order,
        id: orderId,
        currency_code: order.currency_code?.toLowerCase(),
        status: order.status ?? "pending",
        is_draft_order: order.is_draft_order ?? false,
        shipping_address_id: shipping?.id ?? null,
        billing_address_id: billing?.id ?? null,
        custom_display_id: customDisplayId,
        // Columns only: what stands below has rows of its own.
        items: undefined,
        shipping_methods: undefined,
        shipping_address: undefined,
        billing_address: undefined,
      },
    ],
    addresses: [billing, shipping].filter((address) => address !== null),
    lines: lines.map(lineRow),
    items: lines.map((line) => itemRow(orderId, line)),
    line_tax_lines: lines.flatMap((line) => taxRows("ordlitxl", line.id, line.tax_lines as TaxLine[])),
    line_adjustments: lines.flatMap((line) =>
      adjustmentRows("ordliadj", line.id, line.adjustments as Adjustment[]),
    ),
    methods: methods.map((method) => ({
      ...method,
      amount: decimalText(method.amount),
      raw_amount: rawAmount(method.amount),
      tax_lines: undefined,
      adjustments: undefined,
    })),
    method_links: methods.map((method) => ({
      id: newId("ordspmv"),
      order_id: orderId,
      shipping_method_id: method.id,
    })),
    method_tax_lines: methods.flatMap((method) =>
      taxRows("ordsmtxl", method.id, method.tax_lines as TaxLine[]),
    ),
    method_adjustments: methods.flatMap((method) =>
      adjustmentRows("ordsmadj", method.id, method.adjustments as Adjustment[]),
    ),
    summary: [{ id: newId("ordsum"), order_id: orderId, totals: summaryTotals(total) }],
  }
}

function addressRow(address: Address | undefined) {
  return address ? { ...address, id: newId("ordaddr") } : null
}

function lineRow(line: Line & { id: string }) {
  const compareAt = line.compare_at_unit_price as BigNumberInput | null | undefined
  return {
    ...line,
    unit_price: decimalText(line.unit_price),
    raw_unit_price: rawAmount(line.unit_price),
    ...optionalAmount("compare_at_unit_price", compareAt),
    requires_shipping: line.requires_shipping ?? true,
    is_discountable: line.is_discountable ?? true,
    is_giftcard: line.is_giftcard ?? false,
    is_tax_inclusive: line.is_tax_inclusive ?? false,
    is_custom_price: line.is_custom_price ?? false,
    tax_lines: undefined,
    adjustments: undefined,
  }
}

function itemRow(orderId: string, line: Line & { id: string }) {
  return {
    id: newId("orditem"),
    order_id: orderId,
    item_id: line.id,
    quantity: decimalText(line.quantity),
    raw_quantity: rawAmount(line.quantity),
    metadata: line.metadata ?? null,
  }
}

function taxRows(prefix: string, ownerId: string, taxLines: TaxLine[] = []) {
  return taxLines.map((taxLine) => ({
    ...taxLine,
    id: newId(prefix),
    owner_id: ownerId,
    rate: decimalText(taxLine.rate),
    raw_rate: rawAmount(taxLine.rate),
  }))
}

function adjustmentRows(prefix: string, ownerId: string, adjustments: Adjustment[] = []) {
  return adjustments.map((adjustment) => ({
    ...adjustment,
    id: newId(prefix),
    owner_id: ownerId,
    amount: decimalText(adjustment.amount),
    raw_amount: rawAmount(adjustment.amount),
    is_tax_inclusive: adjustment.is_tax_inclusive ?? false,
  }))
}

function optionalAmount(column: string, amount: BigNumberInput | null | undefined) {
  const raw: RawAmount | null = amount === null || amount === undefined ? null : rawAmount(amount)
  return { [column]: raw?.value ?? null, [`raw_${column}`]: raw }
}

/** The figures that core keeps with an order, computed by core's own function. */
function summaryTotals(total: BigNumberInput) {
  const order = { total: new BigNumber(total) } as unknown as Parameters<
    typeof calculateOrderChange
  >[0]["order"]
  const calculated = calculateOrderChange({ order, actions: [], transactions: [] })
  createRawPropertiesFromBigNumber(calculated)
  return calculated.summary
}
