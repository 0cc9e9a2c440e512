import { useTranslation } from "react-i18next"
import { PageError } from "../../components/page-error"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { useUsualGoods } from "../../lib/api/use-catalog"
import { GoodsRow } from "../goods/goods-row"
import { GoodsTile } from "../goods/goods-tile"
import { Section } from "../orders/section"

/** What the company orders most often, to be put into the sheet from here. */
export function UsualGoods() {
  const { t } = useTranslation()
  const { data, isPending, isError, error, refetch } = useUsualGoods()
  return (
    <Section title={t("home.usual")}>
      {isPending && <RowsSkeleton rows={3} />}
      {isError && <PageError error={error} retry={() => void refetch()} />}
      {data?.goods.length === 0 && <p className="txt-medium text-ui-fg-subtle pt-2">{t("home.noneYet")}</p>}
      {/* Rows for a thumb, pictures where there is room for them. */}
      <ul className="divide-ui-border-base divide-y sm:hidden">
        {data?.goods.map((goods) => (
          <li key={goods.variant_id}>
            <GoodsRow goods={goods} currency={data.currency_code} />
          </li>
        ))}
      </ul>
      <ul className="hidden gap-3 pt-3 sm:grid sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6">
        {data?.goods.map((goods) => (
          <li key={goods.variant_id}>
            <GoodsTile goods={goods} currency={data.currency_code} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
