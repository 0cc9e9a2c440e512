import { clx } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { PageError } from "../../components/page-error"
import type { PriceCandidate } from "../../lib/api/answers"
import { usePriceReasons } from "../../lib/api/use-catalog"
import { date, money, quantity as shownQuantity } from "../../lib/format"

type Props = { sku: string; quantity: string }

/** Every price that was looked at, in plain words; asked for when it is opened. */
export function WhyPrice({ sku, quantity }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="group bg-ui-bg-base shadow-elevation-card-rest rounded-lg"
    >
      <summary className="txt-compact-small-plus focus-visible:shadow-borders-focus flex min-h-11 cursor-pointer list-none items-center justify-between rounded-lg px-3 outline-none">
        {t("why.title")}
        <span
          aria-hidden="true"
          className="text-ui-fg-subtle group-open:rotate-180 motion-safe:transition-transform"
        >
          ▾
        </span>
      </summary>
      {isOpen && <Reasons sku={sku} quantity={quantity} />}
    </details>
  )
}

function Reasons({ sku, quantity }: Props) {
  const { t } = useTranslation()
  const reasons = usePriceReasons(sku, quantity)
  if (reasons.isError) {
    return <PageError error={reasons.error} retry={() => void reasons.refetch()} />
  }
  if (!reasons.data) {
    return (
      <div aria-hidden="true" className="bg-ui-bg-component m-3 h-16 rounded motion-safe:animate-pulse" />
    )
  }
  const { currency_code, candidates } = reasons.data
  return (
    <div className="px-3 pb-2">
      <p className="txt-compact-xsmall text-ui-fg-subtle">
        {t("why.for", { quantity: shownQuantity(quantity) })}
      </p>
      <ul className="divide-ui-border-base divide-y">
        {candidates.map((candidate) => (
          <li key={candidate.price_id} className="flex items-baseline justify-between gap-4 py-2">
            <div>
              <p className={clx("txt-compact-small", candidate.won && "font-medium")}>
                {t(`why.source.${candidate.source}`)}
                {candidate.won && (
                  <span className="text-ui-tag-green-text txt-compact-xsmall-plus">
                    {" "}
                    ✓ {t("why.applies")}
                  </span>
                )}
              </p>
              <Verdict candidate={candidate} />
            </div>
            {candidate.amount !== null && (
              <span
                className={clx(
                  "txt-compact-small-plus tabular-nums",
                  !candidate.won && "text-ui-fg-subtle font-normal",
                )}
              >
                {money(candidate.amount, currency_code)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Verdict({ candidate }: { candidate: PriceCandidate }) {
  const { t } = useTranslation()
  const { code, min_quantity, starts_at, ends_at } = candidate
  const at = code === "expired" ? ends_at : starts_at
  return (
    <p className="txt-compact-xsmall text-ui-fg-subtle">
      {t(`why.code.${code}`, { quantity: shownQuantity(min_quantity ?? "0"), date: at && date(at) })}
    </p>
  )
}
