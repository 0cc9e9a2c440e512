import { createDataTableColumnHelper, StatusBadge, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useTimes } from "../../../components/use-times"
import { actOf, outcomeOf, recordTextKey, type AuditEntry } from "../../../lib/audit"

export const COLORS = { done: "green", refused: "orange", failed: "red", begun: "grey" } as const
const column = createDataTableColumnHelper<AuditEntry>()

export function useAuditColumns() {
  const { t } = useTranslation("b2b")
  const time = useTimes("medium")
  return useMemo(
    () => [
      column.accessor("at", {
        header: t("audit.at"),
        cell: ({ getValue }) => <span className="whitespace-nowrap tabular-nums">{time(getValue())}</span>,
      }),
      column.accessor("subject", {
        header: t("audit.subject"),
        cell: ({ getValue }) => <span className="block max-w-[200px] truncate">{getValue().name}</span>,
      }),
      column.accessor("path", {
        header: t("audit.act"),
        cell: ({ row: { original: entry } }) => (
          <div className="flex min-w-0 max-w-md flex-col py-1">
            <Text size="small" leading="compact" weight="plus" className="text-ui-fg-base truncate">
              {t(`audit.records.${recordTextKey(entry.record_type ?? "other")}`)} ·{" "}
              {t(`audit.acts.${actOf(entry)}`)}
            </Text>
            <Text size="xsmall" leading="compact" className="text-ui-fg-subtle truncate">
              {entry.path.replace(/^\/admin/, "")}
            </Text>
          </div>
        ),
      }),
      column.accessor("status", {
        header: t("audit.outcome"),
        cell: ({ row }) => {
          const outcome = outcomeOf(row.original)
          return <StatusBadge color={COLORS[outcome]}>{t(`audit.outcomes.${outcome}`)}</StatusBadge>
        },
      }),
    ],
    [t, time],
  )
}
