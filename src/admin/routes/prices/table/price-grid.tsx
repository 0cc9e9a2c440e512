import { Text } from "@medusajs/ui"
import { useEffect, useRef, useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { amountOf, untilOf, type Line } from "../../../lib/price-lines"
import type { PriceMove, RowFault } from "../../../lib/prices"
import { PriceLine, ROW_HEIGHT, TEMPLATE } from "./price-line"
import { useWindow } from "./use-window"

/** The two that are typed into. */
export const COLUMNS = ["amount", "ends_at"] as const
export type Column = (typeof COLUMNS)[number]

export type Cell = { row: number; column: Column }
type Editing = Cell & { text: string }

type Props = {
  lines: Line[]
  currencyCode: string
  active: Cell
  activate: (cell: Cell) => void
  write: (line: Line, column: Column, text: string) => void
  moves: ReadonlyMap<string, PriceMove>
  faults: ReadonlyMap<string, RowFault[]>
  isReadOnly: boolean
  why: ((line: Line) => void) | null
  addBreak: (line: Line) => void
  undo: () => void
  more: () => void
}

const HEADERS = ["goods", "list", "applies", "cost", "from", "own", "until"] as const

/** A sheet with two columns to type into: arrows, Enter, typing replaces, Delete clears; only rows in sight are drawn. */
export const PriceGrid = (props: Props) => {
  const { lines, active, activate, write, isReadOnly, undo, more } = props
  const { t } = useTranslation("b2b")
  const scroller = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const finished = useRef(true)
  const { first, last } = useWindow(scroller, lines.length, ROW_HEIGHT)

  useEffect(() => {
    if (last >= lines.length - 20) {
      more()
    }
  }, [last, lines.length, more])

  const go = (row: number, column: Column) => {
    const next = Math.min(Math.max(row, 0), lines.length - 1)
    activate({ row: next, column })
    const element = scroller.current
    if (element) {
      const top = next * ROW_HEIGHT
      // The header stands on the first row's height.
      const visible = element.clientHeight - ROW_HEIGHT
      if (top < element.scrollTop) {
        element.scrollTop = top
      } else if (top + ROW_HEIGHT > element.scrollTop + visible) {
        element.scrollTop = top + ROW_HEIGHT - visible
      }
    }
  }
  const edit = (cell: Cell, text?: string) => {
    const line = lines[cell.row]
    if (line && !isReadOnly && line.goods.can_be_priced) {
      finished.current = false
      setEditing({ ...cell, text: text ?? (cell.column === "amount" ? amountOf(line) : untilOf(line)) })
    }
  }
  const finish = (isKept: boolean) => {
    // The field loses the focus as it is finished, which would finish it once more.
    if (finished.current) {
      return
    }
    finished.current = true
    if (editing && isKept) {
      write(lines[editing.row], editing.column, editing.text)
    }
    setEditing(null)
    scroller.current?.focus({ preventScroll: true })
  }
  const keyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    // A row's menu has keys of its own; React tells them here although it hangs elsewhere in the page.
    if (!scroller.current?.contains(target) || target.closest("button")) {
      return
    }
    const { row, column } = active
    if (editing) {
      if (event.key === "Escape") {
        event.preventDefault()
        finish(false)
      } else if (event.key === "Enter" || event.key === "Tab") {
        event.preventDefault()
        finish(true)
        if (event.key === "Enter") {
          go(row + (event.shiftKey ? -1 : 1), column)
        } else {
          go(row, event.shiftKey ? "amount" : "ends_at")
        }
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault()
        finish(true)
        go(row + (event.key === "ArrowDown" ? 1 : -1), column)
      }
      return
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      event.preventDefault()
      return undo()
    }
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2)
    const steps: Record<string, [number, Column]> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowLeft: [row, "amount"],
      ArrowRight: [row, "ends_at"],
      PageDown: [row + page, column],
      PageUp: [row - page, column],
      Home: [0, column],
      End: [lines.length - 1, column],
    }
    const step = steps[event.key]
    if (step) {
      event.preventDefault()
      go(...step)
    } else if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault()
      edit(active)
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault()
      const line = lines[row]
      if (line && !isReadOnly) {
        write(line, column, "")
      }
    } else if (/^[\d.．-]$/.test(event.key)) {
      event.preventDefault()
      edit(active, event.key.normalize("NFKC"))
    }
  }
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t("prices.table.title")}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={`price-${active.row}-${active.column}`}
      data-price-grid
      onKeyDown={keyDown}
      className="relative isolate h-[calc(100vh-330px)] min-h-80 overflow-auto outline-none"
    >
      <div className="min-w-[750px]">
        <div
          role="row"
          className="bg-ui-bg-subtle txt-compact-small-plus text-ui-fg-subtle sticky top-0 z-10 grid items-center border-b"
          style={{ gridTemplateColumns: TEMPLATE, height: ROW_HEIGHT }}
        >
          {HEADERS.map((name, index) => (
            <div
              key={name}
              role="columnheader"
              className={index === 0 || index === 6 ? "px-2" : "px-2 text-right"}
            >
              {t(`prices.table.${name}`)}
            </div>
          ))}
          <div role="columnheader">
            <span className="sr-only">{t("prices.table.actions")}</span>
          </div>
        </div>
        <div className="relative" style={{ height: lines.length * ROW_HEIGHT }}>
          {lines.slice(first, last).map((line, offset) => {
            const row = first + offset
            return (
              <PriceLine
                {...props}
                key={line.key}
                line={line}
                row={row}
                isActive={active.row === row}
                editing={editing?.row === row ? editing : null}
                type={(text) => setEditing((now) => now && { ...now, text })}
                choose={(column) => {
                  if (editing) {
                    finish(true)
                  }
                  go(row, column)
                  scroller.current?.focus({ preventScroll: true })
                }}
                edit={(column) => edit({ row, column })}
                leave={() => finish(true)}
              />
            )
          })}
        </div>
      </div>
      {lines.length === 0 && (
        <Text size="small" className="text-ui-fg-muted px-6 py-12 text-center">
          {t("prices.table.nothing")}
        </Text>
      )}
    </div>
  )
}
