import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { FormProblem } from "../../components/form-problem"
import type { CompanyOrderInFull } from "../../lib/api/answers"
import { useOrderChange } from "../../lib/api/use-orders"
import { quantity } from "../../lib/format"
import { useRefusalText } from "./refusal-text"
import { Section } from "./section"

const FIELD =
  "bg-ui-bg-field shadow-borders-base txt-compact-medium placeholder:text-ui-fg-muted focus-visible:shadow-borders-interactive-with-active h-11 rounded-md px-3 outline-none"

/** Which of the delivered goods go back, and why. */
export function ReturnForm({ order, close }: { order: CompanyOrderInFull; close: () => void }) {
  const { t } = useTranslation()
  const change = useOrderChange(order.id)
  const refusalText = useRefusalText()
  const [quantities, setQuantities] = useState<Record<number, string>>({})
  const [note, setNote] = useState("")
  const [isEmpty, setEmpty] = useState(false)
  const send = () => {
    const lines = order.lines.flatMap(({ line }) => {
      const typed = quantities[line] ?? ""
      return Number(typed) > 0 ? [{ line, quantity: typed }] : []
    })
    setEmpty(lines.length === 0)
    if (lines.length > 0) {
      const body = { lines, ...(note.trim() && { note: note.trim() }) }
      change.mutate({ kind: "returns", body }, { onSuccess: close })
    }
  }
  return (
    <form
      className="bg-ui-bg-base shadow-elevation-card-rest max-w-3xl rounded-lg p-4"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Section title={t("orders.return.title")}>
        <p className="txt-small text-ui-fg-subtle">{t("orders.return.hint")}</p>
        <ul className="divide-ui-border-base divide-y">
          {order.lines
            .filter(({ returnable }) => returnable !== "0")
            .map(({ line, title, sku, returnable }) => (
              <li key={line} className="flex items-center gap-3 py-2">
                <span className="min-w-0 flex-1">
                  <span className="txt-compact-small line-clamp-2">{title}</span>
                  <span className="txt-compact-xsmall text-ui-fg-subtle">
                    {[sku, t("orders.return.upTo", { quantity: quantity(returnable) })]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </span>
                <input
                  inputMode="decimal"
                  aria-label={t("orders.return.quantityOf", { name: title })}
                  placeholder="0"
                  value={quantities[line] ?? ""}
                  onChange={({ target }) =>
                    setQuantities({ ...quantities, [line]: target.value.replace(/[^\d.]/g, "") })
                  }
                  className={`${FIELD} w-24 text-right tabular-nums`}
                />
              </li>
            ))}
        </ul>
        <input
          aria-label={t("orders.return.note")}
          placeholder={t("orders.return.note")}
          maxLength={2000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          className={`${FIELD} my-3 w-full`}
        />
        <FormProblem
          text={isEmpty ? t("orders.return.nothing") : change.error && refusalText(change.error, "returns")}
        />
        <div className="flex flex-wrap gap-3 pt-2">
          <Button type="submit" size="large" isLoading={change.isPending}>
            {t("orders.return.send")}
          </Button>
          <Button type="button" variant="secondary" size="large" onClick={close}>
            {t("orders.return.close")}
          </Button>
        </div>
      </Section>
    </form>
  )
}
