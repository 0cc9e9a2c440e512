import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OrderLine, Problem } from "../../lib/api/answers"
import { day, money } from "../../lib/format"
import { useSheet } from "../../lib/sheet/use-sheet"
import { SHIP_TO, WANTED_ON } from "./order-terms"

const KNOWN = [
  "CREDIT_LIMIT_EXCEEDED",
  "CREDIT_NOT_GRANTED",
  "SPENDING_LIMIT_EXCEEDED",
  "NO_SHIPPING_OPTION",
  "UNKNOWN_PROMO_CODE",
  "PROMO_CODE_USED_UP",
  "DELIVERY_DATE_OUT_OF_RANGE",
]

type Details = {
  available?: string
  needed?: string
  limit?: string
  period?: string
  promo_code?: string
  earliest?: string
  latest?: string
  /** Lines, counted from 1, without which the order would do. */
  leave_out?: number[]
}

type Mend = { text: string; act: () => void }

type Props = {
  problem: Problem
  currency: string
  /** The lines as the server counts them. */
  lines: OrderLine[]
}

/** Why the order as a whole would be refused, with the mend beside it. */
export function OrderProblem({ problem, currency, lines }: Props) {
  const { t } = useTranslation()
  const mends = useMends(problem, lines)
  const {
    available,
    needed,
    limit,
    period = "",
    promo_code = "",
    earliest,
    latest,
  } = (problem.details ?? {}) as Details
  return (
    <div role="alert" className="mb-2 flex flex-wrap items-center gap-2">
      <p className="txt-compact-small text-ui-fg-error min-w-40 flex-1">
        {t(`problem.${KNOWN.includes(problem.code) ? problem.code : "other"}`, {
          available: money(available ?? "0", currency),
          needed: money(needed ?? "0", currency),
          limit: money(limit ?? "0", currency),
          period: t(`period.${period}`, { defaultValue: "" }),
          code: promo_code,
          earliest: earliest && day(earliest),
          latest: latest && day(latest),
        })}
      </p>
      {mends.map(({ text, act }) => (
        <Button key={text} variant="secondary" size="large" onClick={act}>
          {text}
        </Button>
      ))}
    </div>
  )
}

function useMends({ code, details }: Problem, lines: OrderLine[]): Mend[] {
  const { t } = useTranslation()
  const write = useSheet((sheet) => sheet.write)
  const removeGoods = useSheet((sheet) => sheet.removeGoods)
  const { leave_out = [] } = (details ?? {}) as Details
  const leaveOut = {
    text: t("mend.leaveOut", { count: leave_out.length }),
    act: () =>
      removeGoods(lines.filter(({ line }) => leave_out.includes(line)).flatMap(({ sku }) => sku ?? [])),
  }
  const fewer = leave_out.length > 0 ? [leaveOut] : []
  switch (code) {
    case "CREDIT_LIMIT_EXCEEDED":
    case "CREDIT_NOT_GRANTED":
      return [{ text: t("mend.transfer"), act: () => write({ payment: "offline" }) }, ...fewer]
    case "SPENDING_LIMIT_EXCEEDED":
      return fewer
    case "UNKNOWN_PROMO_CODE":
    case "PROMO_CODE_USED_UP":
      return [{ text: t("mend.noCoupon"), act: () => write({ coupon: "" }) }]
    case "NO_SHIPPING_OPTION":
      return [{ text: t("mend.shipTo"), act: () => document.getElementById(SHIP_TO)?.focus() }]
    case "DELIVERY_DATE_OUT_OF_RANGE":
      return [{ text: t("mend.wantedOn"), act: () => document.getElementById(WANTED_ON)?.focus() }]
    default:
      return []
  }
}
