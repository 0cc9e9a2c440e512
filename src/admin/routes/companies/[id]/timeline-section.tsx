import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useFormat } from "../../../lib/use-format"
import { useTimes } from "../../../components/use-times"
import { useTimeline, type ToldEvent } from "../../../lib/company"
import { Section } from "./section"

/** What happened to the company, the newest first. */
export const TimelineSection = ({ companyId }: { companyId: string }) => {
  const { t } = useTranslation("b2b")
  const time = useTimes()
  const say = useSentence()
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useTimeline(companyId)
  const events = data?.pages.flatMap((page) => page.events) ?? []
  return (
    <Section title={t("company.timeline.title")}>
      <ol className="flex flex-col gap-4 px-6 py-4">
        {events.map((event) => (
          <li key={event.id} className="flex gap-3">
            <span aria-hidden className="bg-ui-border-strong mt-1.5 size-1.5 shrink-0 rounded-full" />
            <div className="min-w-0">
              <Text size="small" className="line-clamp-3 break-words">
                {"order_id" in event.details ? (
                  <Link className="hover:text-ui-fg-interactive" to={`/orders/${event.details.order_id}`}>
                    {say(event)}
                  </Link>
                ) : (
                  say(event)
                )}
              </Text>
              <Text size="xsmall" className="text-ui-fg-muted">
                {[time(event.at), event.actor?.name].filter(Boolean).join(" · ")}
              </Text>
            </div>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <div className="px-6 py-3 text-center">
          <Button
            size="small"
            variant="transparent"
            isLoading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t("company.more")}
          </Button>
        </div>
      )}
    </Section>
  )
}

const ACCOUNT_WORDS = { payment: "charged", refund: "credited" } as const

function useSentence(): (event: ToldEvent) => string {
  const { t } = useTranslation("b2b")
  const { money } = useFormat()
  return (event) => {
    switch (event.kind) {
      case "registered":
        return t("company.timeline.registered")
      case "status": {
        const { before, after } = event.details
        return t("company.timeline.status", {
          before: t(`companies.states.${before}`),
          after: t(`companies.states.${after}`),
        })
      }
      case "tier":
        return t("company.timeline.tier", event.details)
      case "credit_limit": {
        const { currency_code, before, after, reason } = event.details
        return t("company.timeline.credit_limit", {
          before: before === null ? "–" : money(before, currency_code),
          after: money(after, currency_code),
          reason,
        })
      }
      case "order_placed": {
        const { display_id: number, total, currency_code } = event.details
        return t("company.timeline.order_placed", {
          number,
          amount: total === null ? "–" : money(total, currency_code),
        })
      }
      case "payment":
      case "refund": {
        const { display_id: number, amount, currency_code, on_account } = event.details
        const words = on_account ? ACCOUNT_WORDS[event.kind] : event.kind
        return t(`company.timeline.${words}`, { number, amount: money(amount, currency_code) })
      }
      case "order_canceled":
      case "return":
        return t(`company.timeline.${event.kind}`, { number: event.details.display_id })
      case "note":
        return t("company.timeline.note", event.details)
    }
  }
}
