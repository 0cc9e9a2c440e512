import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useOrderMoney, type OrderMoney } from "../../lib/order-detail"
import { usePermissions } from "../../lib/permissions"
import { useFormat } from "../../lib/use-format"
import { useTimes } from "../use-times"
import { Facts, Section } from "./section"

/** The company's credit and what this order takes of it; nothing for an order without a company. */
export const MoneySection = ({ id }: { id: string }) => {
  const { t } = useTranslation("b2b")
  const isAllowed = usePermissions().may("read:company")
  const { data: money, isPending, error, refetch } = useOrderMoney(id, isAllowed)
  if (!isAllowed || (!isPending && !error && !money)) {
    return null
  }
  return (
    <Section title={t("orderDetail.money.title")} {...{ isPending, error, retry: refetch }}>
      {money && <Credit money={money} />}
      {money && <OfOrder money={money} />}
    </Section>
  )
}

const Credit = ({ money: { credit, currency_code } }: { money: OrderMoney }) => {
  const { t } = useTranslation("b2b")
  const format = useFormat()
  if (!credit) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("orderDetail.money.none")}
      </Text>
    )
  }
  const names = ["limit", "used", "held", "available"] as const
  const facts = names.map(
    (name) => [t(`orderDetail.money.${name}`), format.money(credit[name], currency_code)] as const,
  )
  const overdue = [
    t("orderDetail.money.overdue"),
    <span className="text-ui-fg-error">{format.money(credit.overdue, currency_code)}</span>,
  ] as const
  return <Facts facts={credit.overdue === "0" ? facts : [...facts, overdue]} />
}

const OfOrder = ({ money: { hold, owed, currency_code } }: { money: OrderMoney }) => {
  const { t } = useTranslation("b2b")
  const format = useFormat()
  const time = useTimes()
  const amount = (value: string) => format.money(value, currency_code)
  return (
    <div>
      <Text size="small" weight="plus" className="px-6 pt-4">
        {t("orderDetail.money.order")}
      </Text>
      <Facts
        facts={[
          [t("orderDetail.money.hold"), hold ? amount(hold.held) : t("orderDetail.money.noHold")],
          ...(owed
            ? ([
                [t("orderDetail.money.owed"), amount(owed.amount)],
                [
                  t("orderDetail.money.due"),
                  <span className="inline-flex flex-wrap items-center justify-end gap-2">
                    {time(owed.due_at)}
                    {owed.is_overdue && (
                      <StatusBadge color="red">{t("orderDetail.money.isOverdue")}</StatusBadge>
                    )}
                  </span>,
                ],
              ] as const)
            : []),
        ]}
      />
    </div>
  )
}
