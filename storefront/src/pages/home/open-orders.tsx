import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { TEXT_LINK } from "../../components/text-link"
import { useOrders } from "../../lib/api/use-orders"
import { OrderRow } from "../orders/order-row"
import { Section } from "../orders/section"

const SHOWN = 3

/** Orders that have not arrived yet, the newest first. */
export function OpenOrders() {
  const { t } = useTranslation()
  const { data } = useOrders({ stages: ["placed", "packed", "shipped"] })
  const orders = data?.pages[0]?.orders.slice(0, SHOWN) ?? []
  if (!orders.length) {
    return null
  }
  return (
    <Section title={t("home.openOrders")}>
      <ul className="divide-ui-border-base divide-y">
        {orders.map((order) => (
          <li key={order.id}>
            <OrderRow order={order} />
          </li>
        ))}
      </ul>
      <Link to="/orders" className={TEXT_LINK}>
        {t("home.allOrders")}
      </Link>
    </Section>
  )
}
