import { createDataTableColumnHelper, StatusBadge, Text } from "@medusajs/ui"
import { useMemo, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useTimes } from "../../components/use-times"
import type { OrderRow } from "../../lib/order-list"
import { useFormat } from "../../lib/use-format"

type Color = "green" | "red" | "blue" | "orange" | "grey" | "purple"

const STAGES: Record<OrderRow["stage"], Color> = {
  placed: "orange",
  packed: "purple",
  shipped: "blue",
  delivered: "green",
  completed: "grey",
  canceled: "grey",
}
const PAYMENTS: Record<OrderRow["payment"]["status"], Color> = {
  canceled: "grey",
  overdue: "red",
  due: "orange",
  on_account: "blue",
  unpaid: "orange",
  paid: "green",
}
const REVIEWS = { waiting: "orange", returned: "red", through: "green" } as const

const column = createDataTableColumnHelper<OrderRow>()

/** Two lines: what is looked for, and what belongs to it. */
const Two = ({ first, second, isRight }: { first: ReactNode; second: ReactNode; isRight?: boolean }) => (
  <div className={`flex min-w-0 flex-col py-1 ${isRight ? "items-end" : ""}`}>
    <Text
      size="small"
      leading="compact"
      weight="plus"
      className="text-ui-fg-base max-w-full truncate tabular-nums"
    >
      {first}
    </Text>
    <Text size="xsmall" leading="compact" className="text-ui-fg-subtle max-w-full truncate">
      {second}
    </Text>
  </div>
)

export function useOrderColumns(isSelecting: boolean) {
  const { t } = useTranslation("b2b")
  const time = useTimes()
  const { money } = useFormat()
  return useMemo(
    () => [
      ...(isSelecting ? [column.select()] : []),
      column.accessor("display_id", {
        header: t("orderList.order"),
        cell: ({ row: { original: order } }) => (
          <Two first={`#${order.display_id}`} second={time(order.placed_at)} />
        ),
      }),
      column.accessor("company", {
        header: t("orderList.company"),
        maxSize: 220,
        cell: ({ row: { original: order } }) => (
          <Two
            first={order.company?.name ?? order.email ?? "–"}
            second={[order.company?.code ?? t("orderList.noCompany"), order.po_number]
              .filter(Boolean)
              .join(" · ")}
          />
        ),
      }),
      column.accessor("total", {
        header: t("orderList.total"),
        align: "right",
        cell: ({ row: { original: order } }) => (
          <Two
            isRight
            first={money(order.total, order.currency_code)}
            second={t("orderList.lines", { count: order.lines })}
          />
        ),
      }),
      column.accessor("stage", {
        header: t("orderList.stage"),
        cell: ({ getValue }) => (
          <StatusBadge color={STAGES[getValue()]}>{t(`orderList.stages.${getValue()}`)}</StatusBadge>
        ),
      }),
      column.accessor("review", {
        header: t("orderList.review"),
        cell: ({ getValue }) => {
          const review = getValue()
          return review ? (
            <span title={review.reason ?? undefined}>
              <StatusBadge color={REVIEWS[review.state]}>
                {t(`orderList.reviews.${review.state === "waiting" ? review.stage! : review.state}`)}
              </StatusBadge>
            </span>
          ) : (
            "–"
          )
        },
      }),
      column.accessor("payment", {
        header: t("orderList.payment"),
        cell: ({ getValue }) => {
          const { status } = getValue()
          return <StatusBadge color={PAYMENTS[status]}>{t(`orderList.payments.${status}`)}</StatusBadge>
        },
      }),
      column.accessor("source", {
        header: t("orderList.source"),
        cell: ({ row: { original: order } }) => (
          <Two first={t(`orderList.sources.${order.source}`)} second={order.sales_rep?.name ?? "–"} />
        ),
      }),
      column.accessor("warehouses", {
        header: t("orderList.warehouse"),
        maxSize: 140,
        cell: ({ getValue }) =>
          getValue()
            .map(({ name }) => name)
            .join(", ") || "–",
      }),
    ],
    [t, time, money, isSelecting],
  )
}
