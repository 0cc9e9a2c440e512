import { clx } from "@medusajs/ui"
import { useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { StockWord } from "../../components/stock-word"
import type { Goods, OrderLine, Problem } from "../../lib/api/answers"
import { money } from "../../lib/format"
import { readQuantity } from "../../lib/sheet/read-quantity"
import type { SheetLine } from "../../lib/sheet/sheet-lines"
import { useSheet } from "../../lib/sheet/use-sheet"
import { LineProblem } from "./line-problem"
import { RowHint } from "./row-hint"

type Props = {
  line: SheetLine
  /** What the catalogue says of it; undefined while asked for, and of goods that are not sold any more. */
  goods: Goods | undefined
  /** What the server says of the row; undefined until it has answered. */
  priced: OrderLine | undefined
  problem: Problem | undefined
  currency: string
  /** Goes to the row so many further down. */
  move: (by: number) => void
}

const STEPS: Record<string, number> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

const ICON =
  "text-ui-fg-muted hover:text-ui-fg-base focus-visible:shadow-borders-focus grid size-11 shrink-0 place-items-center rounded-md outline-none"

/** One row of the sheet: what, how many, at which price, and what is wrong with it. */
export function SheetRow({ line, goods, priced, problem, currency, move }: Props) {
  const { t } = useTranslation()
  const typeQuantity = useSheet((sheet) => sheet.typeQuantity)
  const setNote = useSheet((sheet) => sheet.setNote)
  const remove = useSheet((sheet) => sheet.remove)
  const [isNoting, setNoting] = useState(line.note !== "")
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by && !event.nativeEvent.isComposing) {
      event.preventDefault()
      move(by)
    }
  }
  const settle = () => {
    const read = readQuantity(line.quantity, goods?.pack_quantity)
    if (read !== line.quantity) {
      typeQuantity(line.id, read)
    }
  }
  return (
    <div className="grid items-center gap-x-3 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="txt-compact-medium line-clamp-2">{line.name}</p>
        <p className="txt-compact-xsmall text-ui-fg-subtle flex flex-wrap gap-x-2 tabular-nums">
          <span>
            {line.sku}
            {priced && ` · ${money(priced.unit_price, currency)}`}
          </span>
          {goods && <StockWord stock={goods.stock} />}
        </p>
        {goods && <RowHint goods={goods} asked={line.quantity} currency={currency} />}
      </div>
      <div className="flex items-center justify-between gap-1">
        <input
          inputMode="decimal"
          enterKeyHint="next"
          autoComplete="off"
          aria-label={t("sheet.quantityOf", { name: line.name })}
          aria-invalid={problem ? true : undefined}
          data-row-quantity=""
          value={line.quantity}
          onChange={({ target }) => typeQuantity(line.id, target.value)}
          onFocus={({ target }) => target.select()}
          onBlur={settle}
          onKeyDown={onKeyDown}
          className={clx(
            "bg-ui-bg-field txt-compact-medium h-11 w-20 rounded-md px-2 text-right tabular-nums outline-none",
            "focus-visible:shadow-borders-interactive-with-active",
            problem ? "shadow-borders-error" : "shadow-borders-base",
          )}
        />
        <span
          className={clx(
            "txt-compact-medium-plus min-w-24 flex-1 text-right tabular-nums",
            !priced && "text-ui-fg-muted",
          )}
        >
          {priced ? money(priced.subtotal, currency) : "…"}
        </span>
        <button
          type="button"
          aria-label={t("sheet.noteOf", { name: line.name })}
          aria-expanded={isNoting}
          onClick={() => setNoting(!isNoting)}
          className={ICON}
        >
          ✎
        </button>
        <button
          type="button"
          aria-label={t("sheet.remove", { name: line.name })}
          onClick={() => remove(line.id)}
          className={ICON}
        >
          ×
        </button>
      </div>
      {isNoting && (
        <input
          value={line.note}
          maxLength={500}
          placeholder={t("sheet.note")}
          aria-label={t("sheet.noteOf", { name: line.name })}
          onChange={({ target }) => setNote(line.id, target.value)}
          className="bg-ui-bg-field shadow-borders-base txt-compact-small placeholder:text-ui-fg-muted focus-visible:shadow-borders-interactive-with-active h-11 rounded-md px-3 outline-none sm:col-span-2"
        />
      )}
      {problem && <LineProblem problem={problem} line={line} />}
    </div>
  )
}
