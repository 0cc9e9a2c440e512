import { useTranslation } from "react-i18next"
import type { Problem } from "../../lib/order-sheet/api"
import { useFormat } from "../../lib/use-format"

const KNOWN = [
  "UNKNOWN_GOODS",
  "NO_PRICE",
  "QUANTITY_NOT_WHOLE",
  "QUANTITY_BELOW_MINIMUM",
  "QUANTITY_NOT_A_MULTIPLE",
  "QUANTITY_ABOVE_MAXIMUM",
  "INSUFFICIENT_INVENTORY",
  "CREDIT_LIMIT_EXCEEDED",
  "CREDIT_NOT_GRANTED",
  "SPENDING_LIMIT_EXCEEDED",
  "UNKNOWN_PROMO_CODE",
  "PROMO_CODE_USED_UP",
  "NO_SHIPPING_OPTION",
  "DELIVERY_DATE_OUT_OF_RANGE",
]

/** What is wrong, in the reader's language. */
export function useProblemText(currency: string): (problem: Problem) => string {
  const { t } = useTranslation("b2b")
  const { money, quantity } = useFormat()
  return ({ code, details }) => {
    const told = (details ?? {}) as Record<string, string | undefined>
    const amount = (value: string | undefined) => (value === undefined ? "" : money(value, currency))
    return t(`orderSheet.problems.${KNOWN.includes(code) ? code : "other"}`, {
      ...{ left: quantity(told.available ?? "0"), available: amount(told.available) },
      ...{ needed: amount(told.needed), limit: amount(told.limit), code: told.promo_code },
      ...{ earliest: told.earliest, latest: told.latest },
    })
  }
}
