import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { STATES } from "../../../modules/order-review/types"
import { ORDER_STAGES, PAYMENT_STATUSES } from "../../../read-models/order-kinds"
import { useStaffNames } from "../../lib/audit"
import { useCurrencyChoices, useWarehouseChoices, type OrderRow } from "../../lib/order-list"
import { usePermissions } from "../../lib/permissions"

const helper = createDataTableFilterHelper<OrderRow>()
const SOURCES = ["mall", "on_behalf", "message", "phone", "api", "cart", "other"] as const
const HOUR = 3_600_000
const PERIODS = { day: 24 * HOUR, week: 7 * 24 * HOUR, month: 30 * 24 * HOUR }

/** What the list is filtered by, as it stands in the address; what whoever looks may not know is left out. */
export function useOrderFilters(): DataTableFilter[] {
  const { t } = useTranslation("b2b")
  const { may } = usePermissions()
  const { data: staff } = useStaffNames()
  const { data: warehouses = [] } = useWarehouseChoices(may("read:warehouse"))
  const { data: currencies = [] } = useCurrencyChoices()
  return useMemo(() => {
    const several = (id: string, label: string, options: { value: string; label: string }[]) =>
      options.length ? [helper.custom({ id, type: "multiselect", label, options })] : []
    const now = Date.now()
    return [
      ...several(
        "stage",
        t("orderList.stage"),
        ORDER_STAGES.map((value) => ({ value, label: t(`orderList.stages.${value}`) })),
      ),
      ...several(
        "payment_status",
        t("orderList.payment"),
        PAYMENT_STATUSES.map((value) => ({ value, label: t(`orderList.payments.${value}`) })),
      ),
      ...several(
        "source",
        t("orderList.source"),
        SOURCES.map((value) => ({ value, label: t(`orderList.sources.${value}`) })),
      ),
      ...several(
        "review_state",
        t("orderList.review"),
        STATES.map((value) => ({ value, label: t(`orderList.reviews.${value}`) })),
      ),
      ...several("warehouse_id", t("orderList.warehouse"), warehouses),
      ...several(
        "sales_rep_id",
        t("orderList.rep"),
        (staff ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ),
      ...(currencies.length > 1
        ? [
            helper.custom({
              id: "currency_code",
              type: "radio",
              label: t("orderList.currency"),
              options: currencies,
            }),
          ]
        : []),
      helper.accessor("placed_at", {
        type: "date",
        label: t("orderList.placed"),
        format: "date",
        rangeOptionLabel: t("orderList.times.own"),
        rangeOptionStartLabel: t("orderList.times.from"),
        rangeOptionEndLabel: t("orderList.times.to"),
        options: (Object.keys(PERIODS) as (keyof typeof PERIODS)[]).map((period) => ({
          label: t(`orderList.times.${period}`),
          // To the hour, so that a choice is found again in the address.
          value: { $gte: new Date(Math.floor((now - PERIODS[period]) / HOUR) * HOUR).toISOString() },
        })),
      }),
    ]
  }, [t, staff, warehouses, currencies])
}
