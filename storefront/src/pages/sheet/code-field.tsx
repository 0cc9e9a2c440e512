import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Goods } from "../../lib/api/answers"
import { findByCode } from "../../lib/api/find-goods"
import { parseRows } from "../../../../src/order-sheet/parse-rows"
import { useSheet } from "../../lib/sheet/use-sheet"

export const NEXT_CODE = "next-code"

type Props = {
  goBack: () => void
  /** Goes to the row of goods that were typed without a quantity. */
  goTo: (goods: Goods) => void
}

/** Adds the next row by code or barcode, typed or scanned; "85123A 6" adds six. After a scan it waits for the next one. */
export function CodeField({ goBack, goTo }: Props) {
  const { t } = useTranslation()
  const add = useSheet((sheet) => sheet.add)
  const [text, setText] = useState("")
  const looking = useMutation({
    networkMode: "always",
    mutationFn: async (written: string) => {
      const whole = await findByCode(written)
      const [row] = parseRows(written)
      const goods = whole ?? (row?.sku && row.sku !== written ? await findByCode(row.sku) : null)
      return goods && { goods, written, quantity: whole || row?.problem ? null : (row?.quantity ?? null) }
    },
    onSuccess: (found) => {
      if (found) {
        const { goods, written, quantity } = found
        add([{ goods, quantity: quantity ?? goods.price.quantity }])
        setText("")
        if (quantity === null && written !== goods.barcode) {
          goTo(goods)
        }
      }
    },
  })
  const isUnknown = looking.isSuccess && looking.data === null
  return (
    <div className="py-3">
      <input
        id={NEXT_CODE}
        value={text}
        enterKeyHint="done"
        autoComplete="off"
        autoCapitalize="characters"
        placeholder={t("sheet.nextCode")}
        aria-label={t("sheet.nextCode")}
        aria-invalid={isUnknown || undefined}
        aria-describedby="next-code-problem"
        onChange={({ target }) => {
          setText(target.value)
          looking.reset()
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) {
            return
          }
          if (event.key === "Enter" && text.trim() !== "" && !looking.isPending) {
            looking.mutate(text.trim())
          } else if (event.key === "ArrowUp") {
            event.preventDefault()
            goBack()
          }
        }}
        className="bg-ui-bg-field shadow-borders-base txt-compact-medium placeholder:text-ui-fg-muted focus-visible:shadow-borders-interactive-with-active h-11 w-full max-w-md rounded-md px-3 outline-none"
      />
      <p id="next-code-problem" role="status" className="txt-compact-small text-ui-fg-error">
        {isUnknown && t("paste.problem.unknownCode")}
        {looking.isError && t("error.network")}
      </p>
    </div>
  )
}
