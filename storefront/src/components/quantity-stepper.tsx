import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Goods } from "../lib/api/answers"
import { oneLess, oneMore } from "../lib/sheet/step-quantity"
import { useSheet } from "../lib/sheet/use-sheet"

const BUTTON = clx(
  "text-ui-fg-base grid size-11 place-items-center rounded-md outline-none",
  "hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus disabled:text-ui-fg-disabled",
)

/** How many of the goods are in the sheet, changed on the spot. */
export function QuantityStepper({ goods }: { goods: Goods }) {
  const { t } = useTranslation()
  const quantity = useSheet(({ lines }) => lines.find(({ sku }) => sku === goods.sku)?.quantity ?? "")
  const setQuantity = useSheet((sheet) => sheet.setQuantity)
  const isBuyable = goods.price.amount !== null
  return (
    <div role="group" aria-label={t("stepper.label", { name: goods.name })} className="flex items-center">
      {quantity !== "" && (
        <>
          <button
            type="button"
            className={BUTTON}
            aria-label={t("stepper.less")}
            onClick={() => setQuantity(goods, oneLess(goods, quantity))}
          >
            −
          </button>
          <input
            inputMode="decimal"
            aria-label={t("stepper.quantity")}
            value={quantity}
            onChange={({ target }) => setQuantity(goods, target.value.replace(/[^\d.]/g, ""))}
            onFocus={({ target }) => target.select()}
            className="bg-ui-bg-field shadow-borders-base txt-compact-medium focus-visible:shadow-borders-interactive-with-active h-11 w-14 rounded-md text-center tabular-nums outline-none"
          />
        </>
      )}
      <button
        type="button"
        className={clx(BUTTON, quantity === "" && "bg-ui-bg-component shadow-borders-base")}
        disabled={!isBuyable}
        aria-label={t("stepper.more")}
        onClick={() => setQuantity(goods, oneMore(goods, quantity))}
      >
        +
      </button>
    </div>
  )
}
