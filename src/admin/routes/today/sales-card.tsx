import { Select, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts"
import type { DaySales } from "../../lib/today"
import { useFormat } from "../../lib/use-format"
import { useLocale } from "../../lib/use-locale"
import { currenciesOf, twoWeeks } from "../../lib/weeks"
import { Card, Nothing } from "./card"

const HEIGHT_PX = 180

/** What was ordered on each of the last seven days beside the week before, in one currency. */
export const SalesCard = ({ sales, today }: { sales: DaySales[]; today: string }) => {
  const { t } = useTranslation("b2b")
  const { money } = useFormat()
  const locale = useLocale()
  const currencies = currenciesOf(sales)
  const [chosen, choose] = useState<string | null>(null)
  const currency = chosen ?? currencies[0]
  if (!currency) {
    return (
      <Card title={t("today.sales.title")}>
        <Nothing text={t("today.sales.none")} />
      </Card>
    )
  }
  const days = twoWeeks(sales, currency, today)
  const now = days.at(-1)!
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" })
  const name = (day: string) => weekday.format(new Date(day))
  // A length on the screen, no amount: the amounts that are read are the server's.
  const bars = days.map((day) => ({ ...day, now: Number(day.amount), then: Number(day.before.amount) }))
  return (
    <Card title={t("today.sales.title")}>
      <div className="flex flex-col gap-4 px-6 py-4">
        <div className="flex items-start justify-between gap-4">
          <div>
            <Text size="xlarge" weight="plus" className="tabular-nums">
              {money(now.amount, currency)}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {t("today.sales.today", { orders: now.orders })}
              {" · "}
              {t("today.sales.weekAgo", {
                amount: money(now.before.amount, currency),
                orders: now.before.orders,
              })}
            </Text>
          </div>
          {currencies.length > 1 && (
            <Select size="small" value={currency} onValueChange={choose}>
              <Select.Trigger aria-label={t("today.sales.currency")}>
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                {currencies.map((code) => (
                  <Select.Item key={code} value={code}>
                    {code.toUpperCase()}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          )}
        </div>
        <div role="img" aria-label={t("today.sales.chart", { total: money(now.amount, currency) })}>
          <ResponsiveContainer width="100%" height={HEIGHT_PX}>
            <BarChart data={bars} barGap={2} margin={{ top: 4, right: 0, bottom: 0, left: 0 }}>
              <XAxis
                dataKey="day"
                tickFormatter={name}
                axisLine={false}
                tickLine={false}
                tick={{ fill: "var(--fg-subtle)", fontSize: 12 }}
              />
              <YAxis hide />
              <Tooltip
                cursor={{ fill: "var(--bg-base-hover)" }}
                isAnimationActive={false}
                content={({ active, payload }) => {
                  const day = payload?.[0]?.payload as (typeof bars)[number] | undefined
                  return active && day ? (
                    <div className="bg-ui-bg-base shadow-elevation-tooltip rounded-md px-3 py-2">
                      <Text size="xsmall" weight="plus">
                        {day.day}
                      </Text>
                      <Text size="xsmall">
                        {t("today.sales.day", { amount: money(day.amount, currency), orders: day.orders })}
                      </Text>
                      <Text size="xsmall" className="text-ui-fg-subtle">
                        {t("today.sales.weekAgo", {
                          amount: money(day.before.amount, currency),
                          orders: day.before.orders,
                        })}
                      </Text>
                    </div>
                  ) : null
                }}
              />
              <Bar dataKey="then" fill="var(--tag-neutral-border)" radius={2} isAnimationActive={false} />
              <Bar dataKey="now" fill="var(--bg-interactive)" radius={2} isAnimationActive={false} />
            </BarChart>
          </ResponsiveContainer>
        </div>
      </div>
    </Card>
  )
}
