import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { QuantityStepper } from "../../components/quantity-stepper"
import { StockWord } from "../../components/stock-word"
import type { ProductPage, Variant } from "../../lib/api/answers"
import { OwnPrice } from "./goods-price"
import { matrixOf, type Matrix } from "./variant-matrix"

type Props = { goods: ProductPage; currency: string; chosen: Variant; choose: (variant: Variant) => void }

/** All variants at once, each with its stepper: two options as a grid, others as a list. */
export function VariantChoice(props: Props) {
  const { t } = useTranslation()
  const matrix = matrixOf(props.goods)
  return (
    <section>
      <h2 className="txt-compact-small-plus text-ui-fg-subtle pb-1">{t("goods.choices")}</h2>
      {matrix ? <Grid matrix={matrix} {...props} /> : <List {...props} />}
    </section>
  )
}

function List({ goods, ...props }: Props) {
  return (
    <ul className="divide-ui-border-base divide-y">
      {goods.variants.map((variant) => (
        <li key={variant.variant_id} className="flex items-center justify-between gap-3 py-2">
          <Choice variant={variant} {...props}>
            <span className="txt-compact-small-plus">{variant.variant_title ?? variant.sku}</span>
          </Choice>
          <QuantityStepper goods={variant} />
        </li>
      ))}
    </ul>
  )
}

function Grid({ matrix, ...props }: Props & { matrix: Matrix }) {
  const { t } = useTranslation()
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">
          {matrix.rowTitle} × {matrix.columnTitle}
        </caption>
        <thead>
          <tr className="txt-compact-xsmall-plus text-ui-fg-subtle">
            <th scope="col" className="bg-ui-bg-subtle sticky left-0 p-2 text-left">
              {matrix.rowTitle}
            </th>
            {matrix.columns.map((column) => (
              <th key={column} scope="col" className="p-2 text-left">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ value, cells }) => (
            <tr key={value} className="border-ui-border-base border-t">
              <th scope="row" className="txt-compact-small-plus bg-ui-bg-subtle sticky left-0 p-2 text-left">
                {value}
              </th>
              {cells.map((variant, index) => (
                <td key={matrix.columns[index]} className="p-1 align-top">
                  {variant ? (
                    <>
                      <Choice variant={variant} {...props} />
                      <QuantityStepper goods={variant} />
                    </>
                  ) : (
                    <span className="text-ui-fg-muted px-1">
                      <span aria-hidden="true">–</span>
                      <span className="sr-only">{t("goods.notSold")}</span>
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type ChoiceProps = Omit<Props, "goods"> & { variant: Variant; children?: ReactNode }

/** Price and stock of a variant; chosen, the page tells its breaks, its warehouses and the reason of its price. */
function Choice({ variant, currency, chosen, choose, children }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-pressed={variant === chosen}
      onClick={() => choose(variant)}
      className={clx(
        "focus-visible:shadow-borders-focus flex min-h-11 min-w-0 flex-col items-start justify-center rounded-md px-2 text-left outline-none",
        variant === chosen && "bg-ui-bg-base-pressed",
      )}
    >
      {children}
      <span className="flex flex-wrap items-baseline gap-x-2">
        <OwnPrice price={variant.price} currency={currency} className="txt-compact-small-plus" />
        <StockWord stock={variant.stock} />
      </span>
    </button>
  )
}
