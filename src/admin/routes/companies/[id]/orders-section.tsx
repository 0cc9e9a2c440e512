import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useFormat } from "../../../lib/use-format"
import { useTimes } from "../../../components/use-times"
import { useLatestOrders } from "../../../lib/company"
import { Nothing, Section } from "./section"

/** The company's latest orders, each with its page. */
export const OrdersSection = ({ companyId }: { companyId: string }) => {
  const { t } = useTranslation("b2b")
  const { money } = useFormat()
  const time = useTimes()
  const { data: orders } = useLatestOrders(companyId)
  return (
    <Section
      title={t("company.orders.title")}
      action={
        <Link
          className="text-ui-fg-interactive txt-small hover:underline"
          to={`/order-list?company_id=${encodeURIComponent(JSON.stringify([companyId]))}`}
        >
          {t("company.all")}
        </Link>
      }
    >
      {orders?.length === 0 && <Nothing text={t("company.orders.empty")} />}
      {orders?.map((order) => (
        <Link
          key={order.id}
          to={`/orders/${order.id}`}
          className="hover:bg-ui-bg-base-hover flex items-center justify-between gap-4 px-6 py-3"
        >
          <div>
            <Text size="small" weight="plus">
              #{order.display_id}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {time(order.placed_at)}
            </Text>
          </div>
          <Text size="small" className="tabular-nums">
            {money(order.total, order.currency_code)}
          </Text>
        </Link>
      ))}
    </Section>
  )
}
