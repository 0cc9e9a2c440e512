import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DataTable } from "@medusajs/dashboard/components"
import { Buildings } from "@medusajs/icons"
import { Button, Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate, useSearchParams } from "react-router-dom"
import { useFormat } from "../../lib/use-format"
import { useWarehouses, type Warehouse } from "../../lib/warehouses"
import { usePermissions } from "../../lib/permissions"
import { WarehouseDrawer } from "./warehouse-drawer"

const PAGE_SIZE = 20
const column = createDataTableColumnHelper<Warehouse>()

const WarehousesPage = () => {
  const { t } = useTranslation("b2b")
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const [edited, edit] = useState<Warehouse | null>(null)
  const { data, isPending, error } = useWarehouses({
    q: params.get("q") ?? undefined,
    offset: Number(params.get("offset") ?? 0),
    limit: PAGE_SIZE,
  })
  const columns = useWarehouseColumns(edit)
  if (error) {
    throw error
  }
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("warehouses.title")}
        subHeading={t("warehouses.subtitle")}
        data={data?.warehouses}
        rowCount={data?.count}
        columns={columns}
        action={{ label: t("warehouses.simulate"), onClick: () => void navigate("/warehouses/simulate") }}
        getRowId={(row) => row.id}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        emptyState={{
          empty: { heading: t("warehouses.empty.title"), description: t("warehouses.empty.text") },
          filtered: { heading: t("warehouses.nothing.title"), description: t("warehouses.nothing.text") },
        }}
      />
      {edited && <WarehouseDrawer key={edited.id} warehouse={edited} close={() => edit(null)} />}
    </Container>
  )
}

function useWarehouseColumns(edit: (warehouse: Warehouse) => void) {
  const { may } = usePermissions()
  const mayEdit = may("update:warehouse")
  const { t } = useTranslation("b2b")
  const { quantity } = useFormat()
  return useMemo(
    () => [
      column.accessor("name", {
        header: t("warehouses.name"),
        cell: ({ row: { original } }) => (
          <div className="flex flex-col">
            <span className="txt-compact-small-plus text-ui-fg-base">{original.name}</span>
            <span className="txt-compact-xsmall text-ui-fg-subtle">
              {[original.address?.city, original.address?.country_code?.toUpperCase()]
                .filter(Boolean)
                .join(", ")}
            </span>
          </div>
        ),
      }),
      column.display({
        id: "lies",
        header: t("warehouses.lies"),
        cell: ({ row: { original } }) => {
          const { latitude = null, longitude = null } = original.warehouse_profile ?? {}
          return (
            <span className="tabular-nums">
              {latitude === null || longitude === null
                ? t("warehouses.unknown")
                : `${quantity(String(latitude))} / ${quantity(String(longitude))}`}
            </span>
          )
        },
      }),
      column.display({
        id: "priority",
        header: t("warehouses.priority"),
        cell: ({ row: { original } }) => (
          <span className="tabular-nums">{original.warehouse_profile?.priority ?? 0}</span>
        ),
      }),
      column.display({
        id: "area",
        header: t("warehouses.area"),
        cell: ({ row: { original } }) =>
          original.warehouse_profile?.service_area?.join(", ") ?? t("warehouses.everywhere"),
      }),
      column.display({
        id: "action",
        cell: ({ row: { original } }) =>
          mayEdit && (
            <Button size="small" variant="transparent" onClick={() => edit(original)}>
              {t("warehouses.edit")}
            </Button>
          ),
      }),
    ],
    [t, quantity, mayEdit, edit],
  )
}

export const config = defineRouteConfig({
  label: "warehouses.title",
  translationNs: "b2b",
  icon: Buildings,
})

export default WarehousesPage
