import { Button, clx } from "@medusajs/ui"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { FetchError } from "../../lib/api/client"
import type { OrderAnswer, Problem } from "../../lib/api/answers"
import { distance, money } from "../../lib/format"
import { useSheet } from "../../lib/sheet/use-sheet"
import { OrderProblem } from "./order-problem"

type Props = {
  order: OrderAnswer | undefined
  /** What is left of the credit after this order; null when it is not paid on account. */
  creditAfter: string | null
  /** Those of the whole order; those of rows stand at their rows. */
  problems: Problem[]
  /** How many rows have something to mend. */
  wrongRows: number
  currency: string
  isOnline: boolean
  isSettled: boolean
  isPlacing: boolean
  failure: Error | null
  canPlace: boolean
  place: () => void
}

/** Total and button, always in view: below on a phone, beside on a desktop. */
export function SheetTotals(props: Props) {
  const { t } = useTranslation()
  const { order, problems, wrongRows, currency, isOnline, isSettled, isPlacing, failure, canPlace, place } =
    props
  return (
    <aside
      aria-label={t("totals.label")}
      className={clx(
        "border-ui-border-base bg-ui-bg-base fixed inset-x-0 bottom-14 z-10 border-t px-4 py-2",
        "lg:sticky lg:top-8 lg:mt-6 lg:self-start lg:rounded-lg lg:border lg:p-6",
      )}
    >
      {problems.map((problem) => (
        <OrderProblem key={problem.code} problem={problem} currency={currency} lines={order?.lines ?? []} />
      ))}
      {wrongRows > 0 && (
        <p role="status" className="txt-compact-small text-ui-fg-error mb-2">
          {t("totals.wrongRows", { count: wrongRows })}
        </p>
      )}
      {failure && <Failure failure={failure} />}
      {order && <Figures {...props} order={order} />}
      {!isOnline && (
        <p className="txt-compact-xsmall text-ui-fg-subtle mb-2">
          {t(order && isSettled ? "totals.offline" : "totals.offlineUnpriced")}
        </p>
      )}
      <div className="flex items-center justify-between gap-4 lg:flex-col lg:items-stretch">
        <p
          aria-live="polite"
          className={clx(
            "txt-compact-xlarge-plus tabular-nums motion-safe:transition-opacity",
            !isSettled && "opacity-60",
          )}
        >
          {order ? money(order.total, currency) : "…"}
        </p>
        <Button
          size="xlarge"
          className="lg:w-full"
          disabled={!canPlace}
          isLoading={isPlacing}
          onClick={place}
        >
          {t(isOnline ? "totals.place" : "totals.placeLater")}
        </Button>
      </div>
    </aside>
  )
}

/** A list on a desktop, a line or two on a phone. */
function Figures({ order, creditAfter, currency }: Props & { order: OrderAnswer }) {
  const { t } = useTranslation()
  const amounts = [
    ["goods", order.item_subtotal],
    ["discount", order.discount_subtotal === "0" ? null : `-${order.discount_subtotal}`],
    ["shipping", order.shipping_subtotal],
    ["tax", order.tax_total],
    ["creditAfter", creditAfter],
  ] as const
  return (
    <>
      <dl className="txt-compact-xsmall lg:txt-compact-small mb-1 flex flex-wrap gap-x-3 lg:mb-3 lg:flex-col lg:gap-y-2">
        {amounts.map(
          ([name, amount]) =>
            amount !== null && (
              <div key={name} className="flex justify-between gap-1">
                <dt className="text-ui-fg-subtle">{t(`totals.${name}`)}</dt>
                <dd className="tabular-nums">{money(amount, currency)}</dd>
              </div>
            ),
        )}
      </dl>
      {order.parcels.length > 0 && (
        <p className="txt-compact-xsmall text-ui-fg-subtle mb-2 line-clamp-2 lg:line-clamp-none">
          {t("totals.parcels", { count: order.parcels.length })}
          {": "}
          {order.parcels
            .map(({ warehouse, distance_km }) =>
              distance_km === null ? warehouse : `${warehouse} ${distance(distance_km)}`,
            )
            .join(" · ")}
        </p>
      )}
    </>
  )
}

function Failure({ failure }: { failure: Error }) {
  const { t } = useTranslation()
  const renewKey = useSheet((sheet) => sheet.renewKey)
  const status = failure instanceof FetchError ? failure.status : undefined
  if (status === 422) {
    return (
      <div role="alert" className="txt-compact-small text-ui-fg-error mb-2 flex flex-wrap items-center gap-2">
        <Link to="/orders" className="underline">
          {t("totals.placedAlready")}
        </Link>
        <Button variant="secondary" size="large" onClick={renewKey}>
          {t("totals.another")}
        </Button>
      </div>
    )
  }
  const kind = { 400: "refused", 409: "changed" }[status ?? 0] ?? "failed"
  return (
    <p role="alert" className="txt-compact-small text-ui-fg-error mb-2">
      {t(`totals.${kind}`)}
    </p>
  )
}
