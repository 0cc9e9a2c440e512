import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Goods } from "../lib/api/answers"
import { quantity } from "../lib/format"

const LOOKS = {
  in_stock: { sign: "●", color: "text-ui-tag-green-text" },
  few: { sign: "◐", color: "text-ui-tag-orange-text" },
  none: { sign: "○", color: "text-ui-tag-red-text" },
  backorder: { sign: "↻", color: "text-ui-tag-blue-text" },
} as const

type Shown = Pick<Goods["stock"], "level" | "available"> & { allows_backorder?: boolean }

/** Stock as a word with a colour and a sign, with the figure where the merchant shows it; nothing where stock is hidden. */
export function StockWord({ stock, className }: { stock: Shown; className?: string }) {
  const { t } = useTranslation()
  const { level, available, allows_backorder } = stock
  if (!level) {
    return null
  }
  const shown = level === "none" && allows_backorder ? "backorder" : level
  const { sign, color } = LOOKS[shown]
  return (
    <span className={clx("txt-compact-xsmall-plus whitespace-nowrap tabular-nums", color, className)}>
      <span aria-hidden="true">{sign} </span>
      {available === null
        ? t(`stock.${shown}`)
        : t(`stock.${shown}_exact`, { available: quantity(available) })}
    </span>
  )
}
