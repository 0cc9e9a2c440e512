import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CompanyOrderInFull } from "../../lib/api/answers"
import { dateTime } from "../../lib/format"
import { Section } from "./section"

/** What happened when, the latest first. */
export function OrderTimeline({ events }: { events: CompanyOrderInFull["timeline"] }) {
  const { t } = useTranslation()
  return (
    <Section title={t("orders.timeline")}>
      <ol className="pt-3">
        {[...events].reverse().map(({ kind, at, by, stage, reason }, index) => (
          <li key={`${kind} ${at} ${by}`} className="relative pb-5 pl-6">
            <span
              aria-hidden="true"
              className={clx(
                "absolute left-0 top-1 size-3 rounded-full",
                index === 0 ? "bg-ui-fg-interactive" : "bg-ui-border-strong",
              )}
            />
            {index < events.length - 1 && (
              <span
                aria-hidden="true"
                className="bg-ui-border-base absolute bottom-0 left-[5px] top-5 w-0.5"
              />
            )}
            <p className="txt-compact-small-plus">
              {t(`orders.event.${kind}`, { stage: stage && t(`orders.review.stage.${stage}`) })}
            </p>
            {reason && <p className="txt-compact-small break-words">{reason}</p>}
            <p className="txt-compact-small text-ui-fg-subtle">
              {[dateTime(at), by].filter(Boolean).join(" · ")}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
