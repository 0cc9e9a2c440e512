import { useTranslation } from "react-i18next"
import type { Member } from "../../lib/api/answers"
import { money } from "../../lib/format"
import { PERIODS } from "./periods"

/** How much a member may order, in one line. */
export function MemberLimits({ member, currencyCode }: { member: Member; currencyCode: string }) {
  const { t } = useTranslation()
  const limits = PERIODS.flatMap((period) => {
    const limit = member[`limit_per_${period}`]
    return limit === null ? [] : `${t(`members.per.${period}`)} ${money(String(limit), currencyCode)}`
  })
  return <span className="tabular-nums">{limits.length ? limits.join(" · ") : t("members.noLimit")}</span>
}
