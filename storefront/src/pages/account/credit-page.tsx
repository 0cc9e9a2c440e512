import { Badge } from "@medusajs/ui"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { Empty } from "../../components/empty"
import { MoreButton } from "../../components/more-button"
import { PageError } from "../../components/page-error"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { TEXT_LINK } from "../../components/text-link"
import type { Receivable } from "../../lib/api/answers"
import { useReceivables } from "../../lib/api/use-receivables"
import { date, money } from "../../lib/format"
import { CreditFigures } from "./credit-figures"

/** What may still be spent, and what is owed until when. */
export function CreditPage() {
  const { t } = useTranslation()
  const query = useReceivables()
  const { data, isPending, isError, error, refetch } = query
  const receivables = data?.pages.flatMap((page) => page.receivables)
  return (
    <div className="max-w-3xl pt-2">
      {data && !data.pages[0]?.credit && (
        <p className="txt-medium text-ui-fg-subtle px-4 py-2 lg:px-8">{t("credit.notGranted")}</p>
      )}
      <CreditFigures />
      <h2 className="txt-compact-medium-plus px-4 pt-4 lg:px-8">{t("due.title")}</h2>
      {isPending && <RowsSkeleton rows={3} />}
      {isError && <PageError error={error} retry={() => void refetch()} />}
      {receivables?.length === 0 && <Empty text={t("due.none")} />}
      <ul className="divide-ui-border-base divide-y">
        {receivables?.map((receivable) => (
          <ReceivableRow key={receivable.id} {...receivable} />
        ))}
      </ul>
      <MoreButton query={query} />
    </div>
  )
}

function ReceivableRow({
  order_id,
  order_display_id,
  open,
  amount,
  currency_code,
  due_at,
  is_overdue,
}: Receivable) {
  const { t } = useTranslation()
  return (
    <li className="flex items-center gap-3 px-4 py-2 lg:px-8">
      <div className="min-w-0 flex-1">
        <Link to="/orders/$id" params={{ id: order_id }} className={TEXT_LINK}>
          {t("orders.number", { number: order_display_id ?? "–" })}
        </Link>
        <p className="txt-compact-small text-ui-fg-subtle flex flex-wrap items-center gap-2">
          {t("due.at", { date: date(due_at) })}
          {is_overdue && (
            <Badge size="2xsmall" color="red">
              {t("due.overdue")}
            </Badge>
          )}
        </p>
      </div>
      <div className="text-right tabular-nums">
        <p className="txt-compact-medium-plus">{money(open, currency_code)}</p>
        {open !== amount && (
          <p className="txt-compact-small text-ui-fg-subtle">
            {t("due.of", { amount: money(amount, currency_code) })}
          </p>
        )}
      </div>
    </li>
  )
}
