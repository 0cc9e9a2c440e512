import { Button, Skeleton, Text, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Preview, Problem } from "../../lib/order-sheet/api"
import { useFormat } from "../../lib/use-format"
import { useProblemText } from "./use-problem-text"

type Props = {
  preview: Preview | undefined
  problems: Problem[]
  error: Error | null
  isSettled: boolean
  payByTransfer: () => void
}

const OVER_CREDIT = ["CREDIT_LIMIT_EXCEEDED", "CREDIT_NOT_GRANTED"]

/** What the order comes to, where it ships from, what is left of the credit after it, and why it would be refused. */
export const SheetTotals = ({ preview, problems, error, isSettled, payByTransfer }: Props) => {
  const { t } = useTranslation("b2b")
  const { money, quantity } = useFormat()
  const currency = preview?.order.currency_code ?? "gbp"
  const problemText = useProblemText(currency)
  if (error) {
    return (
      <Text role="alert" size="small" className="text-ui-fg-error">
        {error.message}
      </Text>
    )
  }
  if (!preview) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("orderSheet.nothingYet")}
      </Text>
    )
  }
  const { order, credit_after } = preview
  const figures = [
    ["goods", order.item_subtotal],
    ["discount", order.discount_subtotal === "0" ? null : `-${order.discount_subtotal}`],
    ["shipping", order.shipping_subtotal],
    ["tax", order.tax_total],
    ["creditAfter", credit_after],
  ] as const
  return (
    <div className={clx("flex flex-col gap-3", !isSettled && "opacity-60")} aria-busy={!isSettled}>
      <div className="flex items-baseline justify-between gap-2">
        <Text size="small" weight="plus">
          {t("orderSheet.total")}
        </Text>
        <Text size="xlarge" weight="plus" className="tabular-nums">
          {money(order.total, currency)}
        </Text>
      </div>
      <dl className="flex flex-col gap-1">
        {figures.map(
          ([name, amount]) =>
            amount !== null && (
              <div key={name} className="txt-compact-small flex justify-between gap-2">
                <dt className="text-ui-fg-subtle">{t(`orderSheet.figures.${name}`)}</dt>
                <dd className="tabular-nums">{money(amount, currency)}</dd>
              </div>
            ),
        )}
      </dl>
      {order.parcels.length > 0 && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("orderSheet.from")}{" "}
          {order.parcels
            .map(({ warehouse, distance_km: km }) =>
              km === null ? warehouse : `${warehouse} ${quantity(km.toFixed(0))} km`,
            )
            .join(" · ")}
        </Text>
      )}
      {problems.map((problem) => (
        <div key={problem.code} role="alert" className="flex flex-col items-start gap-2">
          <Text size="small" className="text-ui-fg-error">
            {problemText(problem)}
          </Text>
          {OVER_CREDIT.includes(problem.code) && (
            <Button size="small" variant="secondary" onClick={payByTransfer}>
              {t("orderSheet.payByTransfer")}
            </Button>
          )}
        </div>
      ))}
      {!isSettled && <Skeleton className="h-1" />}
    </div>
  )
}
