import { useWindowVirtualizer } from "@tanstack/react-virtual"
import { useLayoutEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Goods, OrderLine, Problem } from "../../lib/api/answers"
import { useGoods } from "../../lib/api/use-goods"
import { askable, type SheetLine } from "../../lib/sheet/sheet-lines"
import { CodeField, NEXT_CODE } from "./code-field"
import { SheetRow } from "./sheet-row"

type Props = {
  lines: SheetLine[]
  priced: OrderLine[]
  problems: Problem[]
  currency: string
}

const ROW_PX = 92
/** What the totals cover at the bottom of a phone. */
const COVERED_PX = 260

/** The rows, of which only those in view are drawn, and the field that adds the next one. */
export function SheetRows({ lines, priced, problems, currency }: Props) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  // What stands above the list comes and goes.
  useLayoutEffect(() => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY))
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => ROW_PX,
    overscan: 8,
    scrollMargin: top,
    scrollPaddingEnd: COVERED_PX,
    getItemKey: (index) => lines[index]!.id,
  })
  const goods = useGoods(lines.map(({ sku }) => sku))
  const pricedBySku = new Map(priced.map((line) => [line.sku, line]))
  const problemOf = problemsByLine(lines, problems)
  const focusRow = (index: number) => {
    if (index === lines.length) {
      document.getElementById(NEXT_CODE)?.focus()
    } else if (index >= 0) {
      virtual.scrollToIndex(index)
      requestAnimationFrame(() => quantityField(list.current, index)?.focus({ preventScroll: true }))
    }
  }
  const focusGoods = (added: Goods) => {
    const known = lines.findIndex(({ sku }) => sku === added.sku)
    // A new row is drawn first.
    setTimeout(() => {
      const index = known < 0 ? lines.length : known
      virtual.scrollToIndex(index)
      requestAnimationFrame(() => quantityField(list.current, index)?.focus({ preventScroll: true }))
    })
  }
  return (
    <div className="px-4 lg:px-8">
      <ul
        ref={list}
        aria-label={t("sheet.rows")}
        className="relative"
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const line = lines[index]!
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              className="border-ui-border-base absolute inset-x-0 top-0 border-b"
              style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
            >
              <SheetRow
                line={line}
                goods={goods.get(line.sku)}
                priced={pricedBySku.get(line.sku)}
                problem={problemOf.get(line.id)}
                currency={currency}
                move={(by) => focusRow(index + by)}
              />
            </li>
          )
        })}
      </ul>
      <CodeField goBack={() => focusRow(lines.length - 1)} goTo={focusGoods} />
    </div>
  )
}

function quantityField(list: HTMLElement | null, index: number): HTMLInputElement | null {
  return list?.querySelector(`[data-index="${index}"] [data-row-quantity]`) ?? null
}

/** The server counts the rows that it was asked for; a row without a number was not. */
function problemsByLine(lines: SheetLine[], problems: Problem[]): ReadonlyMap<string, Problem> {
  const asked = askable(lines)
  const isAsked = new Set(asked)
  const missing = lines
    .filter((line) => !isAsked.has(line))
    .map(({ id }): [string, Problem] => [id, { code: "NO_QUANTITY", message: "" }])
  const told = problems.flatMap((problem): [string, Problem][] => {
    const line = problem.line === undefined ? undefined : asked[problem.line - 1]
    return line ? [[line.id, problem]] : []
  })
  // Of two at one row the first: the second is told when it is mended.
  return new Map([...missing, ...told.reverse()])
}
