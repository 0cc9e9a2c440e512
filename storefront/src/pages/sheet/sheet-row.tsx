import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OrderLine, Problem } from "../../lib/api/answers"
import { money } from "../../lib/format"
import type { SheetLine } from "../../lib/sheet/sheet-lines"
import { useSheet } from "../../lib/sheet/use-sheet"
import { LineProblem } from "./line-problem"

type Props = {
  line: SheetLine
  /** What the server says of it; undefined until it has answered. */
  priced: OrderLine | undefined
  problem: Problem | undefined
  currency: string
}

/** One row of the sheet: what, how many, at which price, and what is wrong with it. */
export function SheetRow({ line, priced, problem, currency }: Props) {
  const { t } = useTranslation()
  const { setQuantity, remove } = useSheet()
  return (
    <div className="grid items-center gap-x-3 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="txt-compact-medium line-clamp-2">{line.name}</p>
        <p className="txt-compact-xsmall text-ui-fg-subtle tabular-nums">
          {line.sku}
          {priced && ` · ${money(priced.unit_price, currency)}`}
        </p>
      </div>
      <div className="flex items-center justify-between gap-1">
        <input
          inputMode="decimal"
          enterKeyHint="next"
          aria-label={t("sheet.quantityOf", { name: line.name })}
          aria-invalid={problem ? true : undefined}
          data-row-quantity
          value={line.quantity}
          onChange={({ target }) => setQuantity(line, target.value.replace(/[^\d.]/g, "") || "0")}
          onFocus={({ target }) => target.select()}
          onKeyDown={goToNextRow}
          className={clx(
            "bg-ui-bg-field txt-compact-medium h-11 w-20 rounded-md px-2 text-right tabular-nums outline-none",
            "focus-visible:shadow-borders-interactive-with-active",
            problem ? "shadow-borders-error" : "shadow-borders-base",
          )}
        />
        <span
          className={clx(
            "txt-compact-medium-plus w-24 text-right tabular-nums",
            !priced && "text-ui-fg-muted",
          )}
        >
          {priced ? money(priced.subtotal, currency) : "…"}
        </span>
        <button
          type="button"
          aria-label={t("sheet.remove", { name: line.name })}
          onClick={() => remove(line.id)}
          className="text-ui-fg-muted hover:text-ui-fg-base focus-visible:shadow-borders-focus grid size-11 place-items-center rounded-md outline-none"
        >
          ×
        </button>
      </div>
      {problem && <LineProblem problem={problem} line={line} />}
    </div>
  )
}

/** Enter and the arrows go from quantity to quantity. */
function goToNextRow(event: React.KeyboardEvent<HTMLInputElement>) {
  const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!by || event.nativeEvent.isComposing) {
    return
  }
  event.preventDefault()
  const fields = [...document.querySelectorAll<HTMLInputElement>("[data-row-quantity]")]
  fields[fields.indexOf(event.currentTarget) + by]?.focus()
}
