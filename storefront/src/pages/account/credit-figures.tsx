import { useTranslation } from "react-i18next"
import { useCredit } from "../../lib/api/use-company"
import { money } from "../../lib/format"

/** Credit as the books have it; nothing where none was granted or the role may not see it. */
export function CreditFigures() {
  const { t } = useTranslation()
  const credit = useCredit().data?.credit
  if (!credit) {
    return null
  }
  return (
    <dl className="grid max-w-2xl grid-cols-2 gap-3 px-4 py-2 sm:grid-cols-4 lg:px-8">
      {(["available", "limit", "used", "held"] as const).map((name) => (
        <div key={name} className="bg-ui-bg-base shadow-elevation-card-rest rounded-lg p-3">
          <dt className="txt-compact-xsmall text-ui-fg-subtle">{t(`credit.${name}`)}</dt>
          <dd className="txt-compact-medium-plus tabular-nums">
            {money(credit[name], credit.currency_code)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
