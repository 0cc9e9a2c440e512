import { useTranslation } from "react-i18next"
import { Empty } from "../../components/empty"
import { MoreButton } from "../../components/more-button"
import { PageError } from "../../components/page-error"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { useReceivables } from "../../lib/api/use-receivables"
import { CreditFigures } from "./credit-figures"
import { ReceivableRow } from "./receivable-row"

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
          <li key={receivable.id} className="px-4 lg:px-8">
            <ReceivableRow {...receivable} />
          </li>
        ))}
      </ul>
      <MoreButton query={query} />
    </div>
  )
}
