import type { BigNumberInput } from "@medusajs/framework/types"
import { decorateCartTotals, MathBN } from "@medusajs/framework/utils"
import { decimalText, roundMoney, withoutNoise } from "../../../utils/money"

type Taxed = { is_tax_inclusive: boolean; tax_lines: object[]; adjustments: object[] }
type FigureLine = Taxed & { id: string; quantity: string; unit_price: string }
type FigureMethod = Taxed & { id: string; amount: string }

/** Decimal texts in the order's currency. `subtotal` is net of tax, before discount. */
export type LineFigures = {
  subtotal: string
  discount_total: string
  net: string
  tax_total: string
  total: string
}

/** item_subtotal + shipping_subtotal - discount_subtotal + tax_total is the total before it is rounded. */
export type OrderFigures = {
  item_subtotal: string
  item_total: string
  shipping_subtotal: string
  shipping_total: string
  discount_subtotal: string
  discount_total: string
  tax_total: string
  /** As core computes it, unrounded. */
  exact_total: string
  /** What is owed: rounded once, half up, to the currency's smallest unit; nothing where credit lines exceed it. */
  total: string
  lines: Map<string, LineFigures>
}

type Totals = Record<string, BigNumberInput>

/** An order's figures by core's own arithmetic, so that a draft's equal those of the order that it becomes. */
export function orderFigures(
  currencyCode: string,
  lines: readonly FigureLine[],
  methods: readonly FigureMethod[],
  creditLines: readonly { amount: string }[] = [],
): OrderFigures {
  // decorateCartTotals writes into what it is given, so it gets copies of the fields that it reads.
  const totals = decorateCartTotals({
    currency_code: currencyCode,
    items: lines.map((line) => ({
      id: line.id,
      quantity: line.quantity,
      unit_price: line.unit_price,
      ...taxed(line),
    })),
    credit_lines: creditLines.map(({ amount }) => ({ amount })),
    shipping_methods: methods.map((method) => ({ id: method.id, amount: method.amount, ...taxed(method) })),
  } as unknown as Parameters<typeof decorateCartTotals>[0]) as unknown as Totals & {
    items: (Totals & { id: string })[]
  }
  return {
    item_subtotal: figure(totals.item_subtotal),
    item_total: figure(totals.item_total),
    shipping_subtotal: figure(totals.shipping_subtotal),
    shipping_total: figure(totals.shipping_total),
    discount_subtotal: figure(totals.discount_subtotal),
    discount_total: figure(totals.discount_total),
    tax_total: figure(totals.tax_total),
    exact_total: figure(totals.total),
    total: roundMoney(MathBN.max(0, totals.total), currencyCode),
    lines: new Map(totals.items.map((item) => [item.id, lineFigures(item)])),
  }
}

function taxed({ is_tax_inclusive, tax_lines, adjustments }: Taxed) {
  const copy = (row: object) => ({ ...row })
  return { is_tax_inclusive, tax_lines: tax_lines.map(copy), adjustments: adjustments.map(copy) }
}

function lineFigures(item: Totals): LineFigures {
  return {
    subtotal: figure(item.subtotal),
    discount_total: figure(item.discount_total),
    net: figure(MathBN.sub(item.subtotal, item.discount_subtotal)),
    tax_total: figure(item.tax_total),
    total: figure(item.total),
  }
}

function figure(amount: BigNumberInput): string {
  return decimalText(withoutNoise(amount))
}
