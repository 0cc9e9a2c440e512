import { Badge, Drawer, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useTimes } from "../../../components/use-times"
import type { Line } from "../../../lib/price-lines"
import { useWhy } from "../../../lib/prices"
import { useAmounts } from "./use-amounts"

type Props = { line: Line; companyId: string; currencyCode: string; close: () => void }

/** Every price that was looked at for the goods, the one that won, and why the others did not. */
export const WhyDrawer = ({ line, companyId, currencyCode, close }: Props) => {
  const { t } = useTranslation("b2b")
  const { goods, min_quantity } = line
  const quantity = line.isFirst ? goods.applies.quantity : min_quantity
  const { data, error, isPending } = useWhy(companyId, goods.sku, quantity, currencyCode)
  const amounts = useAmounts(currencyCode)
  const times = useTimes()
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("prices.table.why")}</Drawer.Title>
          <Drawer.Description>
            {goods.name} · {goods.sku} · {t("prices.table.fromQuantity", { quantity })}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
          {isPending && <Skeleton className="h-40 w-full" />}
          {error && <Text size="small">{error.message}</Text>}
          {data?.candidates.length === 0 && <Text size="small">{t("prices.table.noPrice")}</Text>}
          {data?.candidates.map((candidate) => (
            <div key={candidate.price_id} className="flex flex-col gap-1 rounded-lg border p-3">
              <div className="flex items-center justify-between gap-2">
                <Text size="small" weight="plus">
                  {t(`prices.sources.${candidate.source}`)}
                </Text>
                <Text size="small" weight="plus" className="tabular-nums">
                  {amounts(candidate.amount)}
                </Text>
              </div>
              <div className="flex flex-wrap items-center gap-2">
                {candidate.won && (
                  <Badge size="2xsmall" color="green">
                    {t("prices.why.won")}
                  </Badge>
                )}
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {[
                    !candidate.won && t(`prices.why.${candidate.code}`, { defaultValue: candidate.reason }),
                    candidate.min_quantity &&
                      t("prices.table.fromQuantity", { quantity: candidate.min_quantity }),
                    candidate.rate_bps !== null && `−${candidate.rate_bps / 100} %`,
                    candidate.starts_at && t("prices.why.from", { time: times(candidate.starts_at) }),
                    candidate.ends_at && t("prices.why.until", { time: times(candidate.ends_at) }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </Text>
              </div>
            </div>
          ))}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
