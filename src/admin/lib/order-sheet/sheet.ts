import { remember, type Past } from "../../../order-sheet/history"

/** A row as it is typed; the server tells everything else of it. */
export type SheetRow = { id: string; sku: string; name: string; quantity: string; note: string }

export const SOURCES = ["phone", "message", "on_behalf"] as const
export type Source = (typeof SOURCES)[number]

/** What stands beside the rows. An empty address or payment is the usual one. */
export type SheetTerms = {
  source: Source
  ship_to: string
  payment: string
  po_number: string
  remark: string
  requested_delivery_date: string
  promo_codes: string[]
}

export type Sheet = SheetTerms & {
  rows: SheetRow[]
  history: Past<SheetRow>[]
  /** Under which it is placed: however often it is sent, one order. */
  key: string
  /** The draft that it came from, or was left as. */
  draft_id: string | null
}

export type Named = { sku: string; name: string }
export type Added = Named & { quantity: string; note?: string | null }

export type SheetAct =
  | { do: "add"; rows: Added[] }
  | { do: "type"; id: string; quantity: string }
  | { do: "remove"; ids: string[] }
  | { do: "write"; terms: Partial<SheetTerms> }
  | { do: "left"; draft_id: string }
  | { do: "undo" }

export const emptySheet = (key: string): Sheet => ({
  ...{ rows: [], history: [], key, draft_id: null, source: "phone", ship_to: "", payment: "" },
  ...{ po_number: "", remark: "", requested_delivery_date: "", promo_codes: [] },
})

/** The sheet after an act at `at` (milliseconds). Goods that are in already keep their row and take the new quantity. */
export function afterAct(sheet: Sheet, act: SheetAct, at: number): Sheet {
  const change = (kind: string, rows: SheetRow[]): Sheet => ({
    ...sheet,
    rows,
    history: remember(sheet.history, sheet.rows, kind, at),
  })
  switch (act.do) {
    case "add":
      return change(`add ${at}`, act.rows.reduce(withRow, sheet.rows))
    case "type":
      return change(
        `type ${act.id}`,
        sheet.rows.map((row) => (row.id === act.id ? { ...row, quantity: act.quantity } : row)),
      )
    case "remove":
      return change(
        `remove ${act.ids.join()}`,
        sheet.rows.filter(({ id }) => !act.ids.includes(id)),
      )
    case "write":
      return { ...sheet, ...act.terms }
    case "left":
      return { ...sheet, draft_id: act.draft_id }
    case "undo":
      return {
        ...sheet,
        rows: sheet.history.at(-1)?.lines ?? sheet.rows,
        history: sheet.history.slice(0, -1),
      }
  }
}

function withRow(rows: SheetRow[], { sku, name, quantity, note }: Added): SheetRow[] {
  return rows.some((row) => row.sku === sku)
    ? rows.map((row) => (row.sku === sku ? { ...row, quantity } : row))
    : [...rows, { id: sku, sku, name, quantity, note: note ?? "" }]
}

const NUMBER = /^\d+(\.\d+)?$/

/** Rows that the server can be asked about: those with a number. */
export function askable(rows: readonly SheetRow[]): SheetRow[] {
  return rows.filter(({ quantity }) => NUMBER.test(quantity) && !/^[0.]*$/.test(quantity))
}

/** The sheet as the API takes it; null while there is nothing to ask or nowhere to ship. */
export function orderBody(sheet: Sheet, usual: { ship_to: string | undefined; payment: string }) {
  const rows = askable(sheet.rows)
  const ship_to = sheet.ship_to || usual.ship_to
  if (!rows.length || !ship_to) {
    return null
  }
  const { po_number, remark, requested_delivery_date, promo_codes, source } = sheet
  return {
    lines: rows.map(({ sku, quantity, note }) => ({ sku, quantity, ...(note && { note }) })),
    ship_to,
    source,
    payment: sheet.payment || usual.payment,
    ...(po_number && { po_number }),
    ...(remark && { remark }),
    ...(requested_delivery_date && { requested_delivery_date }),
    ...(promo_codes.length && { promo_codes }),
  }
}

export type OrderBody = NonNullable<ReturnType<typeof orderBody>>
