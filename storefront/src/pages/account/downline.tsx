import { useTranslation } from "react-i18next"
import { Empty } from "../../components/empty"
import { MoreButton } from "../../components/more-button"
import type { useDistributor } from "../../lib/api/use-distributor"
import { date } from "../../lib/format"

/** The companies that one brought, directly or through one of these; names as the API masks them. */
export function Downline({ query }: { query: ReturnType<typeof useDistributor> }) {
  const { t } = useTranslation()
  const pages = query.data?.pages ?? []
  const companies = pages.flatMap((page) => page?.downline ?? [])
  return (
    <section>
      <h2 className="txt-compact-medium-plus px-4 lg:px-8">
        {t("distributor.downline", { count: pages[0]?.count ?? 0 })}
      </h2>
      {companies.length === 0 && <Empty text={t("distributor.noDownline")} />}
      <ul className="divide-ui-border-base divide-y">
        {companies.map(({ company_name, level, referred_at }, index) => (
          <li key={index} className="flex min-h-14 items-center gap-3 px-4 py-2 lg:px-8">
            <span className="txt-compact-medium min-w-0 flex-1 break-words">{company_name ?? "–"}</span>
            <span className="txt-compact-small text-ui-fg-subtle">
              {t(level === 1 ? "distributor.direct" : "distributor.indirect")}
            </span>
            <span className="txt-compact-small text-ui-fg-subtle tabular-nums">{date(referred_at)}</span>
          </li>
        ))}
      </ul>
      <MoreButton query={query} />
    </section>
  )
}
