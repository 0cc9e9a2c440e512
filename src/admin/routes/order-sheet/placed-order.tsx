import { CheckCircle } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Notice } from "../../components/notice"
import { useFormat } from "../../lib/use-format"

type Props = { order: { id: string; total: string; currency_code: string }; next: () => void }

/** It is placed; Enter goes on with the next customer. */
export const PlacedOrder = ({ order, next }: Props) => {
  const { t } = useTranslation("b2b")
  const { money } = useFormat()
  return (
    <Notice
      icon={<CheckCircle />}
      title={t("orderSheet.placed")}
      text={money(order.total, order.currency_code)}
    >
      <div className="flex gap-2">
        <Button size="small" autoFocus onClick={next}>
          {t("orderSheet.nextCustomer")}
        </Button>
        <Button size="small" variant="secondary" asChild>
          <Link to={`/orders/${order.id}`}>{t("orderSheet.seeOrder")}</Link>
        </Button>
      </div>
    </Notice>
  )
}
