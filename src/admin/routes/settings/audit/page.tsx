import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useAuditEntries } from "../../../lib/audit"
import { EntryDrawer } from "./entry-drawer"
import { Older } from "./older"
import { useAuditColumns } from "./use-audit-columns"
import { auditQueryOf, useAuditFilters } from "./use-audit-filters"

const AuditPage = () => {
  const { t } = useTranslation("b2b")
  const [params, setParams] = useSearchParams()
  const columns = useAuditColumns()
  const filters = useAuditFilters()
  const { data, isPending, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useAuditEntries(
    auditQueryOf(params),
  )
  const loadOlder = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage])
  const opened = params.get("entry")
  if (error) {
    throw error
  }
  const show = (id: string | null) => {
    const shown = new URLSearchParams(params)
    shown.delete("entry")
    if (id) {
      shown.set("entry", id)
    }
    return shown
  }
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("audit.title")}
        subHeading={t("audit.subtitle")}
        data={data?.pages.flatMap((page) => page.audit_entries)}
        columns={columns}
        filters={filters}
        getRowId={(row) => row.id}
        rowHref={({ id }) => `/settings/audit?${show(id)}`}
        isLoading={isPending}
        enablePagination={false}
        emptyState={{
          empty: { heading: t("audit.empty.title"), description: t("audit.empty.text") },
          filtered: { heading: t("audit.nothing.title"), description: t("audit.nothing.text") },
        }}
      />
      {hasNextPage && <Older isLoading={isFetchingNextPage} load={loadOlder} />}
      {opened && <EntryDrawer id={opened} close={() => setParams(show(null))} />}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "audit.title", translationNs: "b2b", rank: 3 })

export default AuditPage
