import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Shapes } from "../../components/shapes"
import type { Promotion } from "../../lib/api/answers"
import { usePromotions } from "../../lib/api/use-catalog"
import { date, money, quantity } from "../../lib/format"
import { Block } from "./block"
import { CARD, CARDS } from "./card"

/** What runs for the buyer by itself, in the merchant's own words. */
export function Promotions() {
  const { t } = useTranslation()
  return (
    <Block
      title={t("home.promotions")}
      asked={usePromotions()}
      shape={<Shapes count={2} className={CARDS} shape="h-24" />}
      isEmpty={(promotions) => !promotions.length}
    >
      {(promotions) => (
        <ul className={CARDS}>
          {promotions.map((promotion) => (
            <PromotionCard key={promotion.id} {...promotion} />
          ))}
        </ul>
      )}
    </Block>
  )
}

function PromotionCard({ name, description, type, method, value, currency_code, ends_at }: Promotion) {
  const { t } = useTranslation()
  return (
    <li className={clx(CARD, "flex flex-col gap-1 px-4 py-3")}>
      <p className="txt-compact-medium-plus">{name}</p>
      {description && <p className="txt-small text-ui-fg-subtle">{description}</p>}
      <p className="txt-compact-small mt-auto flex flex-wrap gap-x-2 pt-1">
        {type === "standard" && value !== null && (
          <span className="text-ui-fg-interactive">
            {t(`home.off.${method}`, {
              value: method === "fixed" && currency_code ? money(value, currency_code) : quantity(value),
            })}
          </span>
        )}
        {ends_at && <span className="text-ui-fg-subtle">{t("home.until", { date: date(ends_at) })}</span>}
      </p>
    </li>
  )
}
