import { createDataTableColumnHelper, StatusBadge, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Allowed } from "../../components/allowed"
import type { CompanyRow, CompanyStatus } from "../../lib/companies"
import { CompanyMenu } from "./company-menu"

const COLORS: Record<CompanyStatus, "orange" | "green" | "red"> = {
  pending: "orange",
  active: "green",
  suspended: "red",
}
const column = createDataTableColumnHelper<CompanyRow>()

export function useCompanyColumns() {
  const { t, i18n } = useTranslation("b2b")
  return useMemo(() => {
    const alphabetical = {
      enableSorting: true,
      sortAscLabel: t("companies.sort.az"),
      sortDescLabel: t("companies.sort.za"),
    }
    // The dashboard writes zhCN for what the browser calls zh-CN.
    const dates = new Intl.DateTimeFormat(i18n.language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2"))
    return [
      column.accessor("name", {
        ...alphabetical,
        header: t("companies.company"),
        cell: ({ row: { original: company } }) => (
          <div className="flex min-w-0 flex-col py-1">
            <Text size="small" leading="compact" weight="plus" className="text-ui-fg-base truncate">
              {company.name}
            </Text>
            <Text size="xsmall" leading="compact" className="text-ui-fg-subtle truncate">
              {company.code}
            </Text>
          </div>
        ),
      }),
      column.accessor("status", {
        ...alphabetical,
        header: t("companies.status"),
        cell: ({ getValue }) => (
          <StatusBadge color={COLORS[getValue()]}>{t(`companies.states.${getValue()}`)}</StatusBadge>
        ),
      }),
      column.accessor("tier", {
        header: t("companies.tier"),
        cell: ({ getValue }) => getValue()?.name ?? "–",
      }),
      column.accessor("currency_code", {
        header: t("companies.currency"),
        cell: ({ getValue }) => getValue().toUpperCase(),
      }),
      column.accessor("payment_terms_days", {
        header: t("companies.terms"),
        cell: ({ getValue }) => t("companies.days", { count: getValue() }),
      }),
      column.accessor("created_at", {
        header: t("companies.since"),
        enableSorting: true,
        sortAscLabel: t("companies.sort.oldest"),
        sortDescLabel: t("companies.sort.newest"),
        cell: ({ getValue }) => dates.format(new Date(getValue())),
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
  }, [t, i18n.language])
}
