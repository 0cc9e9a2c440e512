import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import {
  RECORD_TYPES,
  recordTextKey,
  useStaffNames,
  type AuditEntry,
  type AuditQuery,
} from "../../../lib/audit"

const helper = createDataTableFilterHelper<AuditEntry>()
const HOUR = 3_600_000
const PERIODS = { day: 24 * HOUR, week: 7 * 24 * HOUR, month: 30 * 24 * HOUR }

/** Who, kind of record, which record, when; as they stand in the address. */
export function useAuditFilters(): DataTableFilter[] {
  const { t } = useTranslation("b2b")
  const { data: names } = useStaffNames()
  return useMemo(() => {
    const now = Date.now()
    const people = (names ?? []).map(({ id, name }) => ({ value: id, label: name }))
    return [
      ...(people.length
        ? [
            helper.custom({
              id: "subject_id",
              type: "radio",
              label: t("audit.subject"),
              options: people,
            }),
          ]
        : []),
      helper.accessor("record_type", {
        type: "radio",
        label: t("audit.record"),
        options: RECORD_TYPES.map((value) => ({ value, label: t(`audit.records.${recordTextKey(value)}`) })),
      }),
      helper.accessor("record_id", { type: "string", label: t("audit.recordId") }),
      helper.accessor("at", {
        type: "date",
        label: t("audit.at"),
        format: "date",
        rangeOptionLabel: t("audit.times.own"),
        rangeOptionStartLabel: t("audit.from"),
        rangeOptionEndLabel: t("audit.to"),
        options: (Object.keys(PERIODS) as (keyof typeof PERIODS)[]).map((period) => ({
          label: t(`audit.times.${period}`),
          // To the hour, so that a choice is found again in the address.
          value: { $gte: new Date(Math.floor((now - PERIODS[period]) / HOUR) * HOUR).toISOString() },
        })),
      }),
    ]
  }, [t, names])
}

/** The filters of the address as the API takes them. */
export function auditQueryOf(params: URLSearchParams): AuditQuery {
  const read = <Value>(name: string) => parsed<Value>(params.get(name))
  const at = read<{ $gte?: string; $lte?: string }>("at")
  return {
    q: params.get("q") ?? undefined,
    subject_id: read("subject_id"),
    record_type: read("record_type"),
    record_id: read("record_id"),
    from: at?.$gte,
    before: at?.$lte,
  }
}

/** A filter stands in the address as JSON, but by hand one writes it as it is. */
function parsed<Value>(text: string | null): Value | undefined {
  if (!text) {
    return undefined
  }
  try {
    return JSON.parse(text) as Value
  } catch {
    return text as Value
  }
}
