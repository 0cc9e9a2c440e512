import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { TEXT_LINK } from "../../components/text-link"
import { useOrders } from "../../lib/api/use-orders"
import { OrderRow } from "../orders/order-row"
import { Block } from "./block"
import { OrderShapes } from "./order-shapes"

const SHOWN = 3

/** Orders that have not arrived yet, the newest first. */
export function OpenOrders() {
  const { t } = useTranslation()
  return (
    <Block
      title={t("home.openOrders")}
      asked={useOrders({ stages: ["placed", "packed", "shipped"] })}
      shape={<OrderShapes count={SHOWN} />}
      isEmpty={({ pages }) => !pages[0]?.orders.length}
    >
      {({ pages }) => (
        <>
          <ul className="divide-ui-border-base divide-y">
            {pages[0]?.orders.slice(0, SHOWN).map((order) => (
              <li key={order.id}>
                <OrderRow order={order} />
              </li>
            ))}
          </ul>
          <Link to="/orders" className={TEXT_LINK}>
            {t("home.allOrders")}
          </Link>
        </>
      )}
    </Block>
  )
}
