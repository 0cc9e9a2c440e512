import type { MedusaContainer } from "@medusajs/framework/types"
import type OrderReviewModuleService from "../../../modules/order-review/service"
import type { OrderFigures } from "../../../modules/placement/utils/order-figures"
import type { UnitOfWork } from "../../../utils/unit-of-work"
import type { OrderDraft } from "../types"

/** Decides which stages the order has to pass before it ships; writes nothing while every stage is off. */
export async function openReview(
  container: MedusaContainer,
  unit: UnitOfWork,
  { buyer, currency_code, payment, review }: OrderDraft,
  { total }: OrderFigures,
  order_id: string,
): Promise<void> {
  const reviews = container.resolve<OrderReviewModuleService>("order_review")
  const order = {
    order_id,
    company_id: buyer?.company.id ?? null,
    currency_code,
    total,
    on_credit: payment.kind === "credit",
  }
  await reviews.open(order, review, unit.join(reviews))
}
