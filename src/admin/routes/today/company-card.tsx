import { useTranslation } from "react-i18next"
import { useTimes } from "../../components/use-times"
import type { CompanyLine } from "../../lib/today"
import { useFormat } from "../../lib/use-format"
import { Card, CardLine, Nothing } from "./card"

type Props = { kind: "overdue" | "applications"; companies: CompanyLine[]; count: number }

const ALL = {
  overdue: `/companies?is_overdue=${encodeURIComponent('"true"')}`,
  applications: `/companies?has_application=${encodeURIComponent('"true"')}`,
}

/** Customers who owe what is past due, the largest first, or who wait to be approved, the latest first. */
export const CompanyCard = ({ kind, companies, count }: Props) => {
  const { t } = useTranslation("b2b")
  const { money } = useFormat()
  const time = useTimes()
  return (
    <Card title={t(`today.${kind}.title`)} count={count} to={count ? ALL[kind] : undefined}>
      {count === 0 && <Nothing text={t(`today.${kind}.none`)} />}
      {companies.map(({ id, name, code, currency_code, created_at, overdue }) => (
        <CardLine
          key={id}
          to={`/companies/${id}`}
          title={name}
          hint={
            kind === "overdue" && overdue
              ? t("today.overdue.since", { code, when: time(overdue.since) })
              : code
          }
          figure={overdue && kind === "overdue" ? money(overdue.amount, currency_code) : time(created_at)}
          isBad={kind === "overdue"}
        />
      ))}
    </Card>
  )
}
