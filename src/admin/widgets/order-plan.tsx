import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { PlanSection } from "../components/order-detail/plan-section"

const OrderPlanWidget = ({ data: { id } }: DetailWidgetProps<AdminOrder>) => <PlanSection id={id} />

export const config = defineWidgetConfig({ zone: "order.details", id: "b2b-order-plan" })

export default OrderPlanWidget
