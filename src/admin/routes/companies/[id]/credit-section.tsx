import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Allowed } from "../../../components/allowed"
import { useDays } from "../../../components/use-days"
import { useFormat } from "../../../lib/use-format"
import { useCredit, type Company } from "../../../lib/company"
import { LimitDrawer } from "./limit-drawer"
import { Nothing, Section } from "./section"

/** What the company may owe, owes, and must pay by when. */
export const CreditSection = ({ company }: { company: Company }) => {
  const { t } = useTranslation("b2b")
  const { money } = useFormat()
  const day = useDays()
  const [isChanging, change] = useState(false)
  const { data } = useCredit(company.id)
  const credit = data?.credit ?? null
  return (
    <Section
      title={t("company.credit.title")}
      action={
        data && (
          <Allowed to="change:credit">
            <Button size="small" variant="secondary" onClick={() => change(true)}>
              {t(credit ? "company.credit.change" : "company.credit.grant")}
            </Button>
          </Allowed>
        )
      }
    >
      {data && !credit && <Nothing text={t("company.credit.none")} />}
      {credit && (
        <dl className="grid grid-cols-2 gap-x-4 gap-y-3 px-6 py-4">
          {(["limit", "available", "used", "held"] as const).map((figure) => (
            <div key={figure}>
              <Text as="div" size="xsmall" className="text-ui-fg-subtle">
                <dt>{t(`companies.${figure}`)}</dt>
              </Text>
              <dd
                className={`txt-compact-medium-plus tabular-nums ${
                  figure === "available" && credit.available.startsWith("-") ? "text-ui-fg-error" : ""
                }`}
              >
                {money(credit[figure], credit.currency_code)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {data?.receivables.map((receivable) => (
        <div key={receivable.id} className="flex items-center justify-between gap-4 px-6 py-3">
          <div>
            <Text size="small">
              <Link className="text-ui-fg-interactive hover:underline" to={`/orders/${receivable.order_id}`}>
                #{receivable.order_display_id ?? "–"}
              </Link>
            </Text>
            <Text size="xsmall" className={receivable.is_overdue ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
              {receivable.is_overdue
                ? `${t("companies.overdue")} ${t("companies.overdueSince", { date: day(receivable.due_at) })}`
                : `${t("company.credit.due")} ${day(receivable.due_at)}`}
            </Text>
          </div>
          <Text size="small" className="tabular-nums">
            {money(receivable.open, receivable.currency_code)}
          </Text>
        </div>
      ))}
      {isChanging && (
        <LimitDrawer company={company} limit={credit?.limit ?? ""} close={() => change(false)} />
      )}
    </Section>
  )
}
