import { Button, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { ORDER_WORK } from "../../../read-models/order-kinds"
import { useOrderCounts } from "../../lib/order-list"

const PRESSING = ["overdue", "resubmission"]

/** What waits, as filters: each kind of work with its number. Kinds that nothing waits for are left out. */
export const WorkTabs = () => {
  const { t } = useTranslation("b2b")
  const { data: counts } = useOrderCounts()
  const [params, setParams] = useSearchParams()
  const chosen = params.get("waits_for")
  const choose = (work: string | null) =>
    setParams((before) => {
      before.delete("waits_for")
      if (work) {
        before.set("waits_for", work)
      }
      return before
    })
  const shown = ORDER_WORK.filter((work) => counts?.[work] || work === chosen)
  return (
    <div role="group" aria-label={t("orderList.all")} className="flex flex-wrap items-center gap-2">
      <Button
        size="small"
        variant={chosen ? "transparent" : "secondary"}
        aria-pressed={!chosen}
        onClick={() => choose(null)}
      >
        {t("orderList.all")}
      </Button>
      {shown.map((work) => (
        <Button
          key={work}
          size="small"
          variant={chosen === work ? "secondary" : "transparent"}
          aria-pressed={chosen === work}
          onClick={() => choose(chosen === work ? null : work)}
        >
          {t(`orderList.work.${work}`)}
          <span
            className={clx(
              "tabular-nums",
              PRESSING.includes(work) ? "text-ui-tag-red-text" : "text-ui-fg-muted",
            )}
          >
            {counts?.[work] ?? 0}
          </span>
        </Button>
      ))}
    </div>
  )
}
