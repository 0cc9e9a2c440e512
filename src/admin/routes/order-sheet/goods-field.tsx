import { Input, Text, clx } from "@medusajs/ui"
import { forwardRef, useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { parseRows, type ParsedRow } from "../../../order-sheet/parse-rows"
import { findGoods, useGoodsSearch, useUsualGoods, type Goods } from "../../lib/order-sheet/api"
import type { Added } from "../../lib/order-sheet/sheet"
import { useLater } from "../../lib/use-later"
import { GoodsOption } from "./goods-option"
import { focusLastRow, focusRow } from "./row-focus"

type Props = { companyId: string; currency: string; add: (rows: Added[]) => void }

const TYPING_MS = 120

/**
 * Adds goods: by code, name, barcode or initials with the arrows and Enter; "85123A 6" at once; a paste of many rows as
 * well. While nothing is typed it offers what the customer usually buys.
 */
export const GoodsField = forwardRef<HTMLInputElement, Props>(({ companyId, currency, add }, ref) => {
  const box = useRef<HTMLDivElement>(null)
  const { t } = useTranslation("b2b")
  const [text, setText] = useState("")
  const [isOpen, setOpen] = useState(false)
  const [marked, mark] = useState(0)
  const [bad, setBad] = useState<ParsedRow[]>([])
  const asked = useLater(text.trim(), TYPING_MS)
  const found = useGoodsSearch(companyId, asked)
  const usual = useUsualGoods(companyId)
  const isCurrent = asked === text.trim() && !found.isPlaceholderData
  const options = (text.trim() ? (asked ? found.data : []) : usual.data) ?? []

  const take = (goods: Goods) => {
    if (goods.sku) {
      add([{ sku: goods.sku, name: goods.name, quantity: goods.price.quantity }])
      reset()
      focusRow(goods.sku)
    }
  }
  const reset = () => {
    setText("")
    mark(0)
    setBad([])
  }
  /** Rows whose code the customer's catalogue knows go in; the others stay to be seen. */
  const takeRows = async (rows: ParsedRow[]) => {
    const known = await findGoods(companyId, [
      ...new Set(rows.flatMap(({ sku }) => [sku, sku.toUpperCase()])),
    ])
    const goodsOf = ({ sku }: ParsedRow) => known.get(sku) ?? known.get(sku.toUpperCase())
    const isGood = (row: ParsedRow) => row.problem === null && goodsOf(row) !== undefined
    add(
      rows.filter(isGood).map((row) => ({
        sku: goodsOf(row)!.sku!,
        name: goodsOf(row)!.name,
        quantity: row.quantity,
      })),
    )
    setText("")
    setBad(rows.filter((row) => !isGood(row)))
    show()
  }
  /** With room below for what it offers, once the new rows are drawn. */
  const show = () => setTimeout(() => box.current?.scrollIntoView({ block: "center" }))
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text")
    if (/[\r\n\t]/.test(pasted.trim())) {
      event.preventDefault()
      void takeRows(parseRows(pasted))
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return
    }
    if (event.key === "ArrowUp" && marked === 0) {
      event.preventDefault()
      setOpen(false)
      focusLastRow()
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      setOpen(true)
      mark((now) => Math.max(0, Math.min(options.length - 1, now + (event.key === "ArrowDown" ? 1 : -1))))
    } else if (event.key === "Escape") {
      reset()
      setOpen(false)
    } else if (event.key === "Enter") {
      event.preventDefault()
      const [row] = parseRows(text)
      if (row && row.problem === null) {
        void takeRows([row])
      } else if (isOpen && isCurrent && options[marked]) {
        take(options[marked])
      }
    }
  }
  return (
    <div ref={box} className="relative px-6 py-3">
      <Input
        ref={ref}
        autoFocus
        role="combobox"
        aria-expanded={isOpen}
        aria-controls="goods-options"
        aria-label={t("orderSheet.nextGoods")}
        aria-activedescendant={isOpen && options[marked] ? `goods-${options[marked].variant_id}` : undefined}
        placeholder={t("orderSheet.nextGoods")}
        autoComplete="off"
        value={text}
        onFocus={() => {
          setOpen(true)
          show()
        }}
        onBlur={() => setOpen(false)}
        onPaste={onPaste}
        onChange={({ target }) => {
          setText(target.value)
          setOpen(true)
          mark(0)
        }}
        onKeyDown={onKeyDown}
      />
      {bad.length > 0 && (
        <ul role="status" className="mt-2 flex flex-col gap-1">
          {bad.map(({ row, text: written, problem }) => (
            <li key={row}>
              <Text size="small" className="text-ui-fg-error">
                {t("orderSheet.badRow", {
                  row,
                  text: written,
                  problem: t(`orderSheet.rowProblems.${problem ?? "unknownCode"}`),
                })}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {isOpen && options.length > 0 && (
        <ul
          id="goods-options"
          role="listbox"
          aria-label={t(text.trim() ? "orderSheet.found" : "orderSheet.usual")}
          className={clx(
            "bg-ui-bg-base shadow-elevation-flyout absolute inset-x-6 top-full z-10 -mt-1 rounded-lg p-1",
            text.trim() && !isCurrent && "opacity-60",
          )}
        >
          {!text.trim() && (
            <Text size="xsmall" weight="plus" className="text-ui-fg-muted px-2 py-1">
              {t("orderSheet.usual")}
            </Text>
          )}
          {options.map((goods, index) => (
            <GoodsOption
              key={goods.variant_id}
              goods={goods}
              currency={currency}
              isMarked={index === marked}
              mark={() => mark(index)}
              take={() => take(goods)}
            />
          ))}
        </ul>
      )}
    </div>
  )
})
GoodsField.displayName = "GoodsField"
