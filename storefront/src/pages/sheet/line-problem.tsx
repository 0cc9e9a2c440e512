import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../lib/api/answers"
import { quantity } from "../../lib/format"
import type { SheetLine } from "../../lib/sheet/sheet-lines"
import { useSheet } from "../../lib/sheet/use-sheet"

/** `available`: where the merchant shows figures of stock. */
type Details = { suggested_quantity?: string | null; available?: string }

const KNOWN = [
  "NO_QUANTITY",
  "UNKNOWN_GOODS",
  "NO_PRICE",
  "QUANTITY_NOT_WHOLE",
  "QUANTITY_BELOW_MINIMUM",
  "QUANTITY_NOT_A_MULTIPLE",
  "QUANTITY_ABOVE_MAXIMUM",
  "INSUFFICIENT_INVENTORY",
]

/** Why a row cannot be ordered as it is, with the mend beside it. */
export function LineProblem({ problem, line }: { problem: Problem; line: SheetLine }) {
  const { t } = useTranslation()
  const typeQuantity = useSheet((sheet) => sheet.typeQuantity)
  const remove = useSheet((sheet) => sheet.remove)
  const details = (problem.details ?? {}) as Details
  const mend = details.suggested_quantity ?? details.available
  const isUntold = problem.code === "INSUFFICIENT_INVENTORY" && details.available === undefined
  const code = isUntold ? "NOT_ENOUGH" : KNOWN.includes(problem.code) ? problem.code : "other"
  return (
    <div className="bg-ui-tag-red-bg flex sm:col-span-2 flex-wrap items-center gap-2 rounded-md px-3 py-1">
      <span className="txt-compact-small text-ui-tag-red-text flex-1">
        {t(`problem.${code}`, { available: quantity(details.available ?? "0") })}
      </span>
      {mend && Number(mend) > 0 && (
        <Button variant="secondary" size="large" onClick={() => typeQuantity(line.id, mend)}>
          {t("problem.set", { quantity: quantity(mend) })}
        </Button>
      )}
      <Button variant="transparent" size="large" onClick={() => remove(line.id)}>
        {t("problem.leaveOut")}
      </Button>
    </div>
  )
}
