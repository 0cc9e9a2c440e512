import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DataTable } from "@medusajs/dashboard/components"
import { BuildingStorefront } from "@medusajs/icons"
import { Container, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useCompanies, type CompanyRow, type CompanyStatus } from "../../lib/companies"
import { useCompanyColumns } from "./use-company-columns"

const PAGE_SIZE = 20
const STATES: CompanyStatus[] = ["pending", "active", "suspended"]
const filters = createDataTableFilterHelper<CompanyRow>()

const CompaniesPage = () => {
  const { t } = useTranslation("b2b")
  const [params] = useSearchParams()
  const status = params.get("status")
  const { data, isPending, error } = useCompanies({
    q: params.get("q") ?? undefined,
    order: params.get("order") ?? undefined,
    offset: Number(params.get("offset") ?? 0),
    status: status ? (JSON.parse(status) as CompanyStatus[]) : undefined,
    limit: PAGE_SIZE,
  })
  const columns = useCompanyColumns()
  const statusFilter = useMemo(
    () =>
      filters.accessor("status", {
        type: "select",
        label: t("companies.status"),
        options: STATES.map((value) => ({ value, label: t(`companies.states.${value}`) })),
      }),
    [t],
  )
  if (error) {
    throw error
  }
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("companies.title")}
        subHeading={t("companies.subtitle")}
        data={data?.companies}
        rowCount={data?.count}
        columns={columns}
        filters={[statusFilter]}
        getRowId={(row) => row.id}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        emptyState={{
          empty: { heading: t("companies.empty.title"), description: t("companies.empty.text") },
          filtered: { heading: t("companies.nothing.title"), description: t("companies.nothing.text") },
        }}
      />
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "companies.title",
  translationNs: "b2b",
  icon: BuildingStorefront,
})

export default CompaniesPage
