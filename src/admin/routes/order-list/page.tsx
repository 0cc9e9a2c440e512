import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DataTable } from "@medusajs/dashboard/components"
import { ExclamationCircle, ListBullet } from "@medusajs/icons"
import { Button, Container, Text, toast, type DataTableRowSelectionState } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { STAGES } from "../../../modules/order-review/types"
import { Notice } from "../../components/notice"
import { orderFiltersOf } from "../../lib/order-filters"
import { exportOrders, useOrderList, type OrderRow } from "../../lib/order-list"
import { usePermissions } from "../../lib/permissions"
import { ReviewBar } from "./review-bar"
import { useOrderColumns } from "./use-order-columns"
import { useOrderFilters } from "./use-order-filters"
import { ViewsMenu } from "./views-menu"
import { WorkTabs } from "./work-tabs"

const OrderListPage = () => {
  const { t, i18n } = useTranslation("b2b")
  const { may } = usePermissions()
  const [params] = useSearchParams()
  const asked = useMemo(() => orderFiltersOf(params), [params])
  const { orders, count, isExact, ...list } = useOrderList(asked)
  const [selection, select] = useState<DataTableRowSelectionState>({})
  const [isExporting, setExporting] = useState(false)
  const isReviewer = STAGES.some((stage) => may(`review:${stage}`))
  const columns = useOrderColumns(isReviewer)
  const filters = useOrderFilters()

  const save = async () => {
    setExporting(true)
    try {
      await exportOrders(asked, i18n.language.startsWith("zh") ? "zh" : "en")
    } catch (error) {
      toast.error((error as Error).message)
    } finally {
      setExporting(false)
    }
  }

  if (list.error && !orders.length) {
    return (
      <Notice icon={<ExclamationCircle />} title={t("orderList.failed.title")} text={list.error.message}>
        <Button size="small" variant="secondary" onClick={() => void list.refetch()}>
          {t("orderList.failed.again")}
        </Button>
      </Notice>
    )
  }
  const none = { heading: t("orderList.empty.title"), description: t("orderList.empty.text") }
  const nothing = { heading: t("orderList.nothing.title"), description: t("orderList.nothing.text") }
  const shown = { shown: orders.length, count }
  return (
    <Container className="divide-y p-0">
      <div className="flex items-start justify-between gap-4 px-6 py-3">
        <WorkTabs />
        <ViewsMenu />
      </div>
      <DataTable
        heading={t("orderList.title")}
        subHeading={t("orderList.subtitle")}
        data={orders}
        rowCount={count}
        columns={columns}
        filters={filters}
        enablePagination={false}
        getRowId={({ id }: OrderRow) => id}
        rowHref={({ id }: OrderRow) => `/orders/${id}`}
        isLoading={list.isPending}
        rowSelection={
          isReviewer
            ? {
                state: selection,
                onRowSelectionChange: select,
                enableRowSelection: ({ original }) => original.review?.state === "waiting",
              }
            : undefined
        }
        actions={
          may("export")
            ? [
                {
                  label: t(isExporting ? "orderList.exporting" : "orderList.export"),
                  disabled: isExporting,
                  onClick: () => void save(),
                },
              ]
            : undefined
        }
        emptyState={{ empty: params.size ? nothing : none, filtered: nothing }}
      />
      {orders.length > 0 && (
        <div className="flex items-center justify-between px-6 py-3">
          <Text size="small" className="text-ui-fg-subtle tabular-nums">
            {t(isExact ? "orderList.shown" : "orderList.shownOfMore", shown)}
          </Text>
          {list.hasNextPage && (
            <Button
              size="small"
              variant="secondary"
              isLoading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t("orderList.more")}
            </Button>
          )}
        </div>
      )}
      {isReviewer && (
        <ReviewBar
          orders={orders.filter(({ id, review }) => selection[id] && review?.state === "waiting")}
          clear={() => select({})}
        />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "orderList.title",
  translationNs: "b2b",
  icon: ListBullet,
  rank: 1,
})

export default OrderListPage
