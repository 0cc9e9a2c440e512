import { Thumbnail } from "@medusajs/dashboard/components"
import { Button, Skeleton, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useAsSeen, variantName } from "../../../lib/prices"
import { useAmounts } from "./use-amounts"

type Props = { companyId: string; currencyCode: string; q: string }

/** The catalogue's rows as the customer's buyers get them: prices, breaks, stock in their words. */
export const AsSeenView = ({ companyId, currencyCode, q }: Props) => {
  const { t } = useTranslation("b2b")
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useAsSeen(companyId, q)
  const amounts = useAmounts(currencyCode)
  if (error) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-12 text-center">
        {error.message}
      </Text>
    )
  }
  if (isPending) {
    return (
      <div className="p-6">
        <Skeleton className="h-40 w-full" />
      </div>
    )
  }
  const goods = data.pages.flatMap((page) => page.goods)
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("prices.table.goods")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("prices.seen.price")}</Table.HeaderCell>
            <Table.HeaderCell>{t("prices.seen.breaks")}</Table.HeaderCell>
            <Table.HeaderCell>{t("prices.seen.stock")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {goods.map((row) => (
            <Table.Row key={row.variant_id}>
              <Table.Cell>
                <div className="flex items-center gap-3 py-1">
                  <Thumbnail src={row.thumbnail} />
                  <div className="min-w-0">
                    <div className="max-w-80 truncate">{row.name}</div>
                    <div className="txt-compact-xsmall text-ui-fg-subtle">
                      {[row.sku, variantName(row)].filter(Boolean).join(" · ")}
                    </div>
                  </div>
                </div>
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                <div className="txt-compact-small-plus">{amounts(row.price.amount)}</div>
                {row.price.list_amount !== null && row.price.list_amount !== row.price.amount && (
                  <div className="txt-compact-xsmall text-ui-fg-muted line-through">
                    {amounts(row.price.list_amount)}
                  </div>
                )}
              </Table.Cell>
              <Table.Cell className="text-ui-fg-subtle tabular-nums">
                {row.breaks
                  .map(({ quantity, amount }) => {
                    return `${t("prices.table.fromQuantity", { quantity })}: ${amounts(amount)}`
                  })
                  .join(" · ") || "–"}
              </Table.Cell>
              <Table.Cell>
                {t(`prices.seen.levels.${row.stock.level ?? "unknown"}`)}
                {row.stock.available && <span className="text-ui-fg-subtle"> · {row.stock.available}</span>}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {goods.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-12 text-center">
          {t("prices.seen.empty")}
        </Text>
      )}
      {hasNextPage && (
        <div className="flex justify-center p-4">
          <Button
            size="small"
            variant="secondary"
            isLoading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t("prices.seen.more")}
          </Button>
        </div>
      )}
    </div>
  )
}
