import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useOrderCommission } from "../../lib/order-detail"
import { usePermissions } from "../../lib/permissions"
import { useFormat } from "../../lib/use-format"
import { Section } from "./section"

const COLORS = { frozen: "blue", available: "green", paid: "grey", reversed: "orange" } as const

/** Who earns on the order, by state; nothing where nobody does. */
export const CommissionSection = ({ id }: { id: string }) => {
  const { t } = useTranslation("b2b")
  const { money } = useFormat()
  const isAllowed = usePermissions().may("read:commission")
  const { data: commission, isPending, error, refetch } = useOrderCommission(id, isAllowed)
  if (!isAllowed || (!isPending && !error && !commission?.length)) {
    return null
  }
  return (
    <Section title={t("orderDetail.commission.title")} {...{ isPending, error, retry: refetch }}>
      <ul className="flex flex-col gap-3 px-6 py-4">
        {commission?.map(({ distributor_id, level, status, name, amount, currency_code }) => (
          <li
            key={`${distributor_id} ${level} ${status}`}
            className="flex items-center justify-between gap-4"
          >
            <div className="min-w-0">
              <Text size="small" className="truncate" title={name ?? undefined}>
                {name ?? distributor_id}
              </Text>
              <Text size="xsmall" className="text-ui-fg-subtle">
                {t("orderDetail.commission.level", { level })}
              </Text>
            </div>
            <div className="flex flex-col items-end gap-1">
              <Text size="small" className="tabular-nums">
                {money(amount, currency_code)}
              </Text>
              <StatusBadge color={COLORS[status]}>{t(`orderDetail.commission.states.${status}`)}</StatusBadge>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
