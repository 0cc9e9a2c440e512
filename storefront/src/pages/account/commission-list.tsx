import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Empty } from "../../components/empty"
import { MoreButton } from "../../components/more-button"
import { PageError } from "../../components/page-error"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { useCommissions } from "../../lib/api/use-distributor"
import { date, money } from "../../lib/format"

const COLORS = { frozen: "blue", available: "green", paid: "grey", reversed: "red" } as const

/** Every entry behind the sums, the latest first. */
export function CommissionList() {
  const { t } = useTranslation()
  const query = useCommissions()
  const { data, isPending, isError, error, refetch } = query
  const entries = data?.pages.flatMap((page) => page.commissions)
  return (
    <section>
      <h2 className="txt-compact-medium-plus px-4 lg:px-8">{t("commission.title")}</h2>
      {isPending && <RowsSkeleton rows={3} />}
      {isError && <PageError error={error} retry={() => void refetch()} />}
      {entries?.length === 0 && <Empty text={t("commission.none")} />}
      <ul className="divide-ui-border-base divide-y">
        {entries?.map(({ id, company_name, amount, currency_code, status, available_at, created_at }) => (
          <li key={id} className="flex min-h-14 items-center gap-3 px-4 py-2 lg:px-8">
            <div className="min-w-0 flex-1">
              <p className="txt-compact-medium break-words">{company_name ?? "–"}</p>
              <p className="txt-compact-small text-ui-fg-subtle">
                {date(created_at)}
                {status === "frozen" &&
                  available_at &&
                  ` · ${t("commission.from", { date: date(available_at) })}`}
              </p>
            </div>
            <Badge size="2xsmall" color={COLORS[status]}>
              {t(`commission.${status}`)}
            </Badge>
            <span className="txt-compact-medium-plus min-w-20 text-right tabular-nums">
              {money(amount, currency_code)}
            </span>
          </li>
        ))}
      </ul>
      <MoreButton query={query} />
    </section>
  )
}
