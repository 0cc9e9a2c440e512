import { createDataTableColumnHelper, StatusBadge, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Allowed } from "../../components/allowed"
import { useDays } from "../../components/use-days"
import { useFormat } from "../../lib/use-format"
import type { CompanyRow } from "../../lib/companies"
import { CompanyMenu } from "./company-menu"
import { STATUS_COLORS } from "./status-colors"

const column = createDataTableColumnHelper<CompanyRow>()

/** Columns by the names that the API sorts by. */
export function useCompanyColumns() {
  const { t } = useTranslation("b2b")
  const day = useDays()
  const { money } = useFormat()
  return useMemo(() => {
    const sorted = (ascending: "az" | "oldest" | "least", descending: "za" | "newest" | "most") => ({
      enableSorting: true,
      sortAscLabel: t(`companies.sort.${ascending}`),
      sortDescLabel: t(`companies.sort.${descending}`),
    })
    return [
      column.accessor("name", {
        ...sorted("az", "za"),
        header: t("companies.company"),
        cell: ({ row: { original: company } }) => <TwoLines first={company.name} second={company.code} />,
      }),
      column.accessor("status", {
        ...sorted("az", "za"),
        header: t("companies.status"),
        cell: ({ getValue }) => (
          <StatusBadge color={STATUS_COLORS[getValue()]}>{t(`companies.states.${getValue()}`)}</StatusBadge>
        ),
      }),
      column.accessor("tier", { header: t("companies.tier"), cell: ({ getValue }) => getValue().name }),
      column.accessor("sales_rep", {
        header: t("companies.rep"),
        cell: ({ row: { original: company } }) => (
          <TwoLines first={company.sales_rep?.name ?? "–"} second={company.region ?? ""} isPlain />
        ),
      }),
      column.accessor("payment_terms_days", {
        header: t("companies.terms"),
        cell: ({ getValue }) => t("companies.days", { count: getValue() }),
      }),
      column.accessor("credit", {
        id: "used_credit",
        ...sorted("least", "most"),
        header: t("companies.used"),
        cell: ({ row: { original: company } }) =>
          company.credit ? (
            <TwoLines
              first={money(company.credit.used, company.currency_code)}
              second={t("companies.availableOf", {
                available: money(company.credit.available, company.currency_code),
                limit: money(company.credit.limit, company.currency_code),
              })}
              isPlain
            />
          ) : (
            "–"
          ),
      }),
      column.accessor("last_order", {
        id: "last_order_at",
        ...sorted("oldest", "newest"),
        header: t("companies.lastOrder"),
        cell: ({ getValue }) => {
          const order = getValue()
          return order ? (
            <TwoLines first={day(order.placed_at)} second={`#${order.display_id}`} isPlain />
          ) : (
            "–"
          )
        },
      }),
      column.accessor("overdue", {
        id: "overdue",
        ...sorted("least", "most"),
        header: t("companies.overdue"),
        cell: ({ row: { original: company } }) =>
          company.overdue ? (
            <div className="text-ui-fg-error">
              <TwoLines
                first={money(company.overdue.amount, company.currency_code)}
                second={t("companies.overdueSince", { date: day(company.overdue.since) })}
                isPlain
              />
            </div>
          ) : (
            "–"
          ),
      }),
      column.accessor("created_at", {
        ...sorted("oldest", "newest"),
        header: t("companies.since"),
        cell: ({ getValue }) => day(getValue()),
      }),
      column.display({
        id: "action",
        cell: ({ row }) => (
          <Allowed to="update:company">
            <CompanyMenu company={row.original} />
          </Allowed>
        ),
      }),
    ]
  }, [t, day, money])
}

type LinesProps = { first: string; second: string; isPlain?: boolean }

const TwoLines = ({ first, second, isPlain }: LinesProps) => (
  <div className="flex min-w-0 max-w-64 flex-col py-1 tabular-nums">
    <Text
      size="small"
      leading="compact"
      weight={isPlain ? "regular" : "plus"}
      className={isPlain ? "truncate" : "text-ui-fg-base truncate"}
      title={first}
    >
      {first}
    </Text>
    {second && (
      <Text size="xsmall" leading="compact" className="text-ui-fg-subtle whitespace-nowrap">
        {second}
      </Text>
    )}
  </div>
)
