import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useStaffNames } from "../../lib/audit"
import { useTiers, type CompanyRow, type CompanyStatus } from "../../lib/companies"

const helper = createDataTableFilterHelper<CompanyRow>()
const STATES: CompanyStatus[] = ["pending", "active", "suspended"]

/** State, tier, sales rep, region, what is overdue, who waits; as they stand in the address. */
export function useCompanyFilters(): DataTableFilter[] {
  const { t } = useTranslation("b2b")
  const { data: tiers = [] } = useTiers()
  const { data: reps = [] } = useStaffNames()
  return useMemo(() => {
    const yesOrNo = [
      { value: "true", label: t("companies.yes") },
      { value: "false", label: t("companies.no") },
    ]
    const named = (choices: { id: string; name: string }[]) =>
      choices.map(({ id, name }) => ({ value: id, label: name }))
    return [
      helper.accessor("status", {
        type: "select",
        label: t("companies.status"),
        options: STATES.map((value) => ({ value, label: t(`companies.states.${value}`) })),
      }),
      helper.custom({ id: "tier_id", type: "select", label: t("companies.tier"), options: named(tiers) }),
      ...(reps.length
        ? [
            helper.custom({
              id: "sales_rep_id",
              type: "select",
              label: t("companies.rep"),
              options: named(reps),
            }),
          ]
        : []),
      helper.custom({ id: "region", type: "string", label: t("companies.region") }),
      helper.custom({ id: "is_overdue", type: "radio", label: t("companies.overdue"), options: yesOrNo }),
      helper.custom({
        id: "has_application",
        type: "radio",
        label: t("companies.application"),
        options: [{ value: "true", label: t("companies.waits") }],
      }),
    ]
  }, [t, tiers, reps])
}
