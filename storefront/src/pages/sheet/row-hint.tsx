import { useTranslation } from "react-i18next"
import type { Goods } from "../../lib/api/answers"
import { money, quantity } from "../../lib/format"
import { breakHint } from "../../lib/sheet/break-hint"

/** The quantity break that a row has reached, and how much more makes the next. */
export function RowHint({ goods, asked, currency }: { goods: Goods; asked: string; currency: string }) {
  const { t } = useTranslation()
  const { reached, next } = breakHint(goods.breaks, asked)
  const texts = [
    reached && t("sheet.breakReached", { quantity: quantity(reached.quantity) }),
    next &&
      t("sheet.breakNext", { missing: quantity(next.missing), price: money(next.amount ?? "0", currency) }),
  ].filter(Boolean)
  if (texts.length === 0) {
    return null
  }
  return <p className="txt-compact-xsmall text-ui-fg-subtle tabular-nums">{texts.join(" · ")}</p>
}
