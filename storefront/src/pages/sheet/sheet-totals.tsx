import { Button, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { FetchError } from "../../lib/api/client"
import type { OrderAnswer, Problem } from "../../lib/api/answers"
import { distance, money } from "../../lib/format"

type Props = {
  order: OrderAnswer | undefined
  /** Those of the whole order; those of rows stand at their rows. */
  problems: Problem[]
  currency: string
  isSettled: boolean
  isPlacing: boolean
  failure: Error | null
  canPlace: boolean
  place: () => void
}

const KNOWN = ["CREDIT_LIMIT_EXCEEDED", "CREDIT_NOT_GRANTED", "SPENDING_LIMIT_EXCEEDED", "NO_SHIPPING_OPTION"]

type CreditDetails = { available?: string; needed?: string; limit?: string; period?: string }

/** Total and button, always in view: below on a phone, beside on a desktop. */
export function SheetTotals(props: Props) {
  const { t } = useTranslation()
  const { order, problems, currency, isSettled, isPlacing, failure, canPlace, place } = props
  const amounts = order
    ? ([
        ["goods", order.item_subtotal],
        ["discount", order.discount_total],
        ["shipping", order.shipping_total],
        ["tax", order.tax_total],
      ] as const)
    : []
  return (
    <aside
      aria-label={t("totals.label")}
      className={clx(
        "border-ui-border-base bg-ui-bg-base fixed inset-x-0 bottom-14 z-10 border-t px-4 py-3",
        "lg:sticky lg:top-8 lg:mt-6 lg:self-start lg:rounded-lg lg:border lg:p-6",
      )}
    >
      {problems.map((problem) => (
        <p key={problem.code} role="alert" className="txt-compact-small text-ui-fg-error mb-2">
          {orderProblem(problem, currency, t)}
        </p>
      ))}
      {failure && (
        <p role="alert" className="txt-compact-small text-ui-fg-error mb-2">
          {t(failure instanceof FetchError && failure.status === 409 ? "totals.changed" : "totals.failed")}
        </p>
      )}
      <dl className="txt-compact-small mb-3 hidden gap-y-2 lg:grid lg:grid-cols-2">
        {amounts.map(([name, amount]) => (
          <div key={name} className="contents">
            <dt className="text-ui-fg-subtle">{t(`totals.${name}`)}</dt>
            <dd className="text-right tabular-nums">{money(amount, currency)}</dd>
          </div>
        ))}
      </dl>
      {order && (
        <p className="txt-compact-xsmall text-ui-fg-subtle mb-2">
          {order.parcels
            .map(({ warehouse, distance_km }) =>
              distance_km === null ? warehouse : `${warehouse}, ${distance(distance_km)}`,
            )
            .join(" · ")}
        </p>
      )}
      <div className="flex items-center justify-between gap-4 lg:flex-col lg:items-stretch">
        <p
          aria-live="polite"
          className={clx(
            "txt-compact-xlarge-plus tabular-nums transition-opacity",
            !isSettled && "opacity-60",
          )}
        >
          {order ? money(order.total, currency) : "…"}
        </p>
        <Button size="xlarge" disabled={!canPlace} isLoading={isPlacing} onClick={place}>
          {t("totals.place")}
        </Button>
      </div>
    </aside>
  )
}

function orderProblem(
  { code, details = {} }: Problem,
  currency: string,
  t: ReturnType<typeof useTranslation>["t"],
): string {
  const { available = "0", needed = "0", limit = "0" } = details as CreditDetails
  return t(`problem.${KNOWN.includes(code) ? code : "other"}`, {
    available: money(available, currency),
    needed: money(needed, currency),
    limit: money(limit, currency),
  })
}
