import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Credit } from "../../lib/api/answers"
import { useCredit } from "../../lib/api/use-company"
import { money } from "../../lib/format"

/** Credit as the books have it; nothing where none was granted or the role may not see it. */
export function CreditFigures() {
  const credit = useCredit().data?.credit
  return credit ? (
    <CreditTiles credit={credit} className="max-w-2xl px-4 py-2 sm:grid-cols-4 lg:px-8" />
  ) : null
}

/** What is left of the credit, and of what it is left. */
export function CreditTiles({ credit, className }: { credit: Credit; className: string }) {
  const { t } = useTranslation()
  return (
    <dl className={clx("grid grid-cols-2 gap-3", className)}>
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
