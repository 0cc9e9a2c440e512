import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { AuditSection } from "../components/order-detail/audit-section"
import { CommissionSection } from "../components/order-detail/commission-section"
import { MoneySection } from "../components/order-detail/money-section"
import { PapersMenu } from "../components/order-detail/papers-menu"
import { ReviewSection } from "../components/order-detail/review-section"

/** What of an order the platform does not know: papers, review, credit, commission, what staff did. */
const OrderSideWidget = ({ data: { id } }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useTranslation("b2b")
  return (
    <>
      <Container className="flex items-center justify-between gap-4 px-6 py-4">
        <Heading level="h2">{t("orderDetail.papers.title")}</Heading>
        <PapersMenu id={id} />
      </Container>
      <ReviewSection id={id} />
      <MoneySection id={id} />
      <CommissionSection id={id} />
      <AuditSection id={id} />
    </>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side", id: "b2b-order-side" })

export default OrderSideWidget
