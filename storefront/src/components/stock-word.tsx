import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Goods } from "../lib/api/answers"
import { quantity } from "../lib/format"

/** Below this the mall says how many are left. */
const FEW = 20

const LOOKS = {
  plenty: { sign: "●", color: "text-ui-tag-green-text" },
  few: { sign: "◐", color: "text-ui-tag-orange-text" },
  none: { sign: "○", color: "text-ui-tag-red-text" },
  backorder: { sign: "↻", color: "text-ui-tag-blue-text" },
} as const

/** Stock as a word with a colour and a sign. */
export function StockWord({ stock }: { stock: Goods["stock"] }) {
  const { t } = useTranslation()
  const level = levelOf(stock)
  const { sign, color } = LOOKS[level]
  return (
    <span className={clx("txt-compact-xsmall-plus whitespace-nowrap", color)}>
      <span aria-hidden="true">{sign} </span>
      {t(`stock.${level}`, { available: quantity(stock.available ?? "0") })}
    </span>
  )
}

function levelOf({ is_managed, available, allows_backorder }: Goods["stock"]): keyof typeof LOOKS {
  const left = Number(available ?? 0)
  if (!is_managed || left >= FEW) {
    return "plenty"
  }
  if (left > 0) {
    return "few"
  }
  return allows_backorder ? "backorder" : "none"
}
