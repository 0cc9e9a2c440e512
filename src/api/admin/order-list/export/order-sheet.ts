import { cellNumber } from "../../../../utils/sheets/cell-text"
import type { ListedOrder } from "../../../../read-models/order-list"
import type { Language } from "../../../../utils/languages"
import type { Cell, Sheet } from "../../../../utils/sheets/write-xlsx"
import { COLUMNS, WORDS, type Column, type Words } from "./words"

const WIDTHS: Partial<Record<Column, number>> = {
  placed_at: 17,
  company: 28,
  email: 28,
  warehouses: 24,
  waits_for: 24,
}
const FORMATS: Partial<Record<Column, string>> = { placed_at: "yyyy-mm-dd hh:mm", due_at: "yyyy-mm-dd" }

type Settings = { language: Language; timeZone: string }

/** Orders as a sheet: words in a language, times as the clocks of the merchant's zone show them. */
export function orderSheet(batches: AsyncIterable<ListedOrder[]>, settings: Settings): Sheet {
  const words = WORDS[settings.language]
  return {
    name: words.sheet,
    columns: COLUMNS.map((column) => ({
      title: words.columns[column],
      width: WIDTHS[column] ?? 13,
      format: FORMATS[column],
    })),
    rows: rowsOf(batches, settings),
  }
}

async function* rowsOf(
  batches: AsyncIterable<ListedOrder[]>,
  { language, timeZone }: Settings,
): AsyncGenerator<Cell[]> {
  const words = WORDS[language]
  const onClocks = clocksOf(timeZone)
  for await (const orders of batches) {
    for (const order of orders) {
      const cells = cellsOf(order, words, onClocks)
      yield COLUMNS.map((column) => cells[column])
    }
  }
}

function cellsOf(order: ListedOrder, words: Words, onClocks: (at: Date) => Date): Record<Column, Cell> {
  const { company, payment, sales_rep } = order
  return {
    number: order.display_id,
    placed_at: onClocks(order.placed_at),
    company_code: company?.code ?? null,
    company: company?.name ?? null,
    email: order.email,
    sales_rep: sales_rep && (sales_rep.name ?? sales_rep.id),
    source: words.source[order.source],
    po_number: order.po_number,
    lines: order.lines,
    total: cellNumber(order.total),
    currency: order.currency_code.toUpperCase(),
    stage: words.stage[order.stage],
    payment_method: isKnown(payment.method) ? words.method[payment.method] : payment.method,
    payment_status: words.payment[payment.status],
    owed: cellNumber(payment.owed),
    due_at: payment.due_at && onClocks(payment.due_at),
    waits_for: order.waits_for.map((work) => words.waits[work]).join(", "),
    warehouses: order.warehouses.map(({ name }) => name).join(", "),
  }
}

function isKnown(method: string | null): method is "credit" | "offline" {
  return method === "credit" || method === "offline"
}

/** Tells of a moment the one of which the UTC figures are what clocks of the zone show. */
export function clocksOf(timeZone: string): (at: Date) => Date {
  const shown = new Intl.DateTimeFormat("en", {
    ...{ timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  })
  return (at) => {
    const parts = Object.fromEntries(shown.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    return new Date(Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second))
  }
}
