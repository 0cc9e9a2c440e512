import { useTranslation } from "react-i18next"
import { usePromotions } from "../../lib/api/use-catalog"
import { date, money, quantity } from "../../lib/format"
import { Section } from "../orders/section"

/** What runs for the buyer by itself, with the merchant's own words; nothing while nothing runs. */
export function Promotions() {
  const { t } = useTranslation()
  const { data: promotions = [] } = usePromotions()
  if (!promotions.length) {
    return null
  }
  return (
    <Section title={t("home.promotions")}>
      <ul className="grid gap-3 pt-3 sm:grid-cols-2 lg:grid-cols-3">
        {promotions.map(({ id, name, description, type, method, value, currency_code, ends_at }) => (
          <li
            key={id}
            className="bg-ui-bg-base shadow-elevation-card-rest flex flex-col gap-1 rounded-lg p-4"
          >
            <p className="txt-compact-medium-plus">{name}</p>
            {description && <p className="txt-small text-ui-fg-subtle">{description}</p>}
            <p className="txt-compact-small flex flex-wrap gap-x-2">
              {type === "standard" && value !== null && (
                <span className="text-ui-fg-interactive">
                  {t(`home.off.${method}`, {
                    value:
                      method === "fixed" && currency_code ? money(value, currency_code) : quantity(value),
                  })}
                </span>
              )}
              {ends_at && (
                <span className="text-ui-fg-subtle">{t("home.until", { date: date(ends_at) })}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
