import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../lib/api/answers"
import { money } from "../../lib/format"
import { useSheet } from "../../lib/sheet/use-sheet"
import { SHIP_TO } from "./order-terms"

const KNOWN = [
  "CREDIT_LIMIT_EXCEEDED",
  "CREDIT_NOT_GRANTED",
  "SPENDING_LIMIT_EXCEEDED",
  "NO_SHIPPING_OPTION",
  "UNKNOWN_PROMO_CODE",
  "PROMO_CODE_USED_UP",
]

type Details = { available?: string; needed?: string; limit?: string; period?: string; promo_code?: string }

/** Why the order as a whole would be refused, with the mend beside it. */
export function OrderProblem({ problem, currency }: { problem: Problem; currency: string }) {
  const { t } = useTranslation()
  const mend = useMend(problem)
  const { available, needed, limit, period = "", promo_code = "" } = (problem.details ?? {}) as Details
  return (
    <div role="alert" className="mb-2 flex flex-wrap items-center gap-2">
      <p className="txt-compact-small text-ui-fg-error min-w-40 flex-1">
        {t(`problem.${KNOWN.includes(problem.code) ? problem.code : "other"}`, {
          available: money(available ?? "0", currency),
          needed: money(needed ?? "0", currency),
          limit: money(limit ?? "0", currency),
          period: t(`period.${period}`, { defaultValue: "" }),
          code: promo_code,
        })}
      </p>
      {mend && (
        <Button variant="secondary" size="large" onClick={mend.act}>
          {mend.text}
        </Button>
      )}
    </div>
  )
}

function useMend({ code }: Problem): { text: string; act: () => void } | null {
  const { t } = useTranslation()
  const write = useSheet((sheet) => sheet.write)
  switch (code) {
    case "CREDIT_LIMIT_EXCEEDED":
    case "CREDIT_NOT_GRANTED":
      return { text: t("mend.transfer"), act: () => write({ payment: "offline" }) }
    case "UNKNOWN_PROMO_CODE":
    case "PROMO_CODE_USED_UP":
      return { text: t("mend.noCoupon"), act: () => write({ coupon: "" }) }
    case "NO_SHIPPING_OPTION":
      return { text: t("mend.shipTo"), act: () => document.getElementById(SHIP_TO)?.focus() }
    default:
      return null
  }
}
