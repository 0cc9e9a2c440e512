import { Button, Skeleton, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useTimes } from "../../../components/use-times"
import { usePriceHistory, type OwnerRef, type PriceChangeEntry } from "../../../lib/prices"
import { useAmounts } from "./use-amounts"

type Props = { owner: OwnerRef; currencyCode: string; sku: string | null }

/** Who changed which price, when, from what to what. */
export const HistoryView = ({ owner, currencyCode, sku }: Props) => {
  const { t } = useTranslation("b2b")
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = usePriceHistory(
    owner,
    sku,
  )
  const amounts = useAmounts(currencyCode)
  const times = useTimes()
  if (error) {
    throw error
  }
  const changes = data?.pages.flatMap((page) => page.changes) ?? []
  const state = (entry: PriceChangeEntry["before"]) => {
    if (!entry) {
      return "–"
    }
    const figure = entry.rate_bps === undefined ? amounts(entry.amount ?? null) : `−${entry.rate_bps / 100} %`
    return entry.ends_at ? `${figure} · ${t("prices.why.until", { time: times(entry.ends_at) })}` : figure
  }
  if (isPending) {
    return (
      <div className="p-6">
        <Skeleton className="h-40 w-full" />
      </div>
    )
  }
  if (!changes.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-12 text-center">
        {t("prices.history.empty")}
      </Text>
    )
  }
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("prices.history.when")}</Table.HeaderCell>
            <Table.HeaderCell>{t("prices.history.who")}</Table.HeaderCell>
            <Table.HeaderCell>{t("prices.history.what")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("prices.review.before")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("prices.review.after")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {changes.map((change) => (
            <Table.Row key={change.id}>
              <Table.Cell className="whitespace-nowrap">{times(change.changed_at)}</Table.Cell>
              <Table.Cell>
                {change.changed_by ? (change.changed_by.name ?? change.changed_by.id) : "–"}
              </Table.Cell>
              <Table.Cell>
                <div className="max-w-72 truncate">
                  {change.goods?.name ??
                    (change.kind === "tier_discount"
                      ? (change.category?.name ?? t("prices.tiers.allGoods"))
                      : t("prices.history.gone"))}
                </div>
                <div className="txt-compact-xsmall text-ui-fg-subtle">
                  {[
                    change.goods?.sku,
                    change.min_quantity && t("prices.table.fromQuantity", { quantity: change.min_quantity }),
                    change.starts_at && t("prices.why.from", { time: times(change.starts_at) }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </div>
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">{state(change.before)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{state(change.after)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {hasNextPage && (
        <div className="flex justify-center p-4">
          <Button
            size="small"
            variant="secondary"
            isLoading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t("prices.history.older")}
          </Button>
        </div>
      )}
    </div>
  )
}
