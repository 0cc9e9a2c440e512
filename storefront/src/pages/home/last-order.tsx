import { Button } from "@medusajs/ui"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { TEXT_LINK } from "../../components/text-link"
import { useOrder, useOrders } from "../../lib/api/use-orders"
import { useSheet } from "../../lib/sheet/use-sheet"
import { OrderRow } from "../orders/order-row"
import { Section } from "../orders/section"

/** The last order, to be put into the sheet again with one tap. */
export function LastOrder() {
  const { t } = useTranslation()
  const last = useOrders().data?.pages[0]?.orders[0]
  if (!last) {
    return null
  }
  return (
    <Section title={t("home.lastOrder")}>
      <OrderRow order={last} />
      <Reorder key={last.id} id={last.id} />
    </Section>
  )
}

function Reorder({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data: order } = useOrder(id)
  const add = useSheet((sheet) => sheet.add)
  const [isReordered, setReordered] = useState(false)
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <Button
        size="large"
        variant="secondary"
        className="min-h-11"
        disabled={!order || isReordered}
        onClick={() => {
          add(order!.lines.map(({ sku, title, quantity }) => ({ goods: { sku, name: title }, quantity })))
          setReordered(true)
        }}
      >
        {t("orders.reorder")}
      </Button>
      {isReordered && (
        <p role="status" className="txt-small flex flex-wrap items-center gap-x-3">
          {t("orders.reordered")}
          <Link to="/sheet" className={TEXT_LINK}>
            {t("orders.toSheet")}
          </Link>
        </p>
      )}
    </div>
  )
}
