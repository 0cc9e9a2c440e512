import type { PrintedOrder } from "../../read-models/printed-orders"
import type { Language } from "../../utils/languages"
import { customerOf } from "./customer-of"
import type { Sheet } from "./document"
import { formats, type Formats } from "./formats"
import { addressLines, facts, GREY, heading, MARGIN, twoBlocks, WIDTH } from "./layout"
import { inPacks } from "./packs"
import { pickingLists, type Pick, type PickingList } from "./picks"
import { drawTable, type Column } from "./table"
import { WORDS } from "./words"

/** One list for each order and warehouse, or (`together`) one for each warehouse that serves all the orders. */
export function pickingListSheets(
  orders: readonly PrintedOrder[],
  { language, together }: { language: Language; together: boolean },
): Sheet[] {
  const rounds = together ? [orders] : orders.map((order) => [order])
  return rounds.flatMap((round) => pickingLists(round)).map((list) => sheetOf(list, language, together))
}

function sheetOf(list: PickingList, language: Language, together: boolean): Sheet {
  const words = WORDS[language]
  const warehouse = list.warehouse ?? words.noWarehouse
  const title = `${words.pickingList} · ${warehouse}`
  const [order] = list.orders
  const isOne = !together || list.orders.length === 1
  return {
    name: isOne ? `${title} · ${words.order} ${order.display_id}` : title,
    draw: (pdf) => {
      heading(pdf, isOne ? `${words.pickingList} ${order.display_id} · ${warehouse}` : title)
      if (isOne) {
        drawOrder(pdf, order, language)
      } else {
        drawOrders(pdf, list.orders, language)
      }
      drawPicks(pdf, list, language, isOne)
    },
  }
}

function drawOrder(pdf: PDFKit.PDFDocument, order: PrintedOrder, language: Language) {
  const words = WORDS[language]
  const { date, day } = formats(language, order.currency_code)
  const { name, code } = customerOf(order)
  twoBlocks(
    pdf,
    { name: words.customer, lines: [name, code] },
    { name: words.shipTo, lines: addressLines(order.ship_to) },
  )
  facts(pdf, [
    [words.date, date(order.placed_at)],
    [words.wantedOn, order.requested_delivery_date && day(order.requested_delivery_date)],
    [words.poNumber, order.po_number],
    [words.remark, order.remark],
  ])
}

function drawOrders(pdf: PDFKit.PDFDocument, orders: PrintedOrder[], language: Language) {
  const words = WORDS[language]
  const columns = {
    number: { head: words.orderedIn, x: 0, width: 56 },
    customer: { head: words.customer, x: 60, width: 170 },
    wanted: { head: words.wantedOn, x: 234, width: 86 },
    remark: { head: words.remark, x: 324, width: WIDTH - 324 },
  }
  const rows = orders.map((order) => ({
    number: String(order.display_id),
    customer: customerOf(order).name,
    wanted: order.requested_delivery_date
      ? formats(language, order.currency_code).day(order.requested_delivery_date)
      : "",
    remark: order.remark ?? "",
  }))
  drawTable(pdf, columns, rows)
  pdf.y += 12
}

/** The width of the box that is ticked when the goods are on the cart. */
const BOX = 8

function drawPicks(
  pdf: PDFKit.PDFDocument,
  { picks, orders }: PickingList,
  language: Language,
  isOne: boolean,
) {
  const words = WORDS[language]
  const hasBins = picks.some(({ bin }) => bin !== null)
  const goods = hasBins ? 180 : 116
  const columns: Record<keyof ReturnType<typeof pickRow>, Column> = {
    bin: { head: hasBins ? words.bin : "", x: 18, width: hasBins ? 60 : 1 },
    sku: { head: words.sku, x: hasBins ? 82 : 18, width: 94 },
    goods: { head: words.goods, x: goods, width: 376 - goods },
    packs: { head: words.packs, x: 380, width: 60, align: "right" },
    units: { head: words.units, x: 444, width: WIDTH - 444, align: "right" },
  }
  const format = formats(language, orders[0].currency_code)
  const rows = picks.map((pick) => pickRow(pick, format, isOne))
  drawTable(pdf, columns, rows, (page, y) =>
    page
      .rect(MARGIN, y + 2, BOX, BOX)
      .lineWidth(0.7)
      .strokeColor(GREY)
      .stroke(),
  )
}

function pickRow(pick: Pick, { quantity }: Formats, isOne: boolean) {
  const { units, packs } = inPacks(pick.quantity, pick)
  const parts = pick.components.length > 1 ? pick.components : []
  const whose = isOne ? [] : pick.orders.map((order) => `#${order.display_id}: ${quantity(order.quantity)}`)
  return {
    bin: pick.bin ?? "",
    sku: pick.sku ?? "",
    goods: [
      pick.title,
      pick.note,
      parts.map(({ sku, required_quantity }) => `${quantity(required_quantity)} × ${sku ?? "–"}`).join(" + "),
      whose.join("  "),
    ]
      .filter(Boolean)
      .join("\n"),
    packs: packs ? `${quantity(packs.count)} × ${quantity(packs.size)}` : "",
    units: quantity(units),
  }
}
