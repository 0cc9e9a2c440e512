import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DataTable } from "@medusajs/dashboard/components"
import { BuildingStorefront } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useCompanies } from "../../lib/companies"
import { companiesQueryOf } from "../../lib/company-filters"
import { usePermissions } from "../../lib/permissions"
import { ImportModal } from "./import-modal"
import { NewModal } from "./new-modal"
import { useCompanyColumns } from "./use-company-columns"
import { useCompanyFilters } from "./use-company-filters"

const PAGE_SIZE = 20

const CompaniesPage = () => {
  const { t } = useTranslation("b2b")
  const [params] = useSearchParams()
  const [open, setOpen] = useState<"new" | "import" | null>(null)
  const { may, rights } = usePermissions()
  const { data, isPending, error } = useCompanies({ ...companiesQueryOf(params), limit: PAGE_SIZE })
  const columns = useCompanyColumns()
  const filters = useCompanyFilters()
  if (error) {
    throw error
  }
  const mayImport = may("create:company") && may("update:company") && rights.seesAll
  return (
    <>
      <Container className="divide-y p-0">
        <DataTable
          heading={t("companies.title")}
          subHeading={t("companies.subtitle")}
          data={data?.companies}
          rowCount={data?.count}
          columns={columns}
          filters={filters}
          actions={[
            ...(mayImport ? [{ label: t("companies.import"), onClick: () => setOpen("import") }] : []),
            ...(may("create:company") ? [{ label: t("companies.add"), onClick: () => setOpen("new") }] : []),
          ]}
          getRowId={(row) => row.id}
          rowHref={(row) => `/companies/${row.id}`}
          pageSize={PAGE_SIZE}
          isLoading={isPending}
          emptyState={{
            empty: { heading: t("companies.empty.title"), description: t("companies.empty.text") },
            filtered: { heading: t("companies.nothing.title"), description: t("companies.nothing.text") },
          }}
        />
      </Container>
      {open === "new" && <NewModal close={() => setOpen(null)} />}
      {open === "import" && <ImportModal close={() => setOpen(null)} />}
    </>
  )
}

export const config = defineRouteConfig({
  label: "companies.title",
  translationNs: "b2b",
  icon: BuildingStorefront,
})

export default CompaniesPage
