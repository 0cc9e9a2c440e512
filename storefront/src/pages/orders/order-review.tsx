import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CompanyOrder } from "../../lib/api/answers"

/** Where the merchant's review before shipping has an order, and why it was sent back; nothing once it is through. */
export function OrderReview({ review }: { review: CompanyOrder["review"] }) {
  const { t } = useTranslation()
  if (!review?.stage) {
    return null
  }
  const stage = t(`orders.review.stage.${review.stage}`)
  const isReturned = review.state === "returned"
  return (
    <span
      className={clx(
        "txt-compact-small col-span-2 break-words",
        isReturned ? "text-ui-tag-orange-text" : "text-ui-fg-subtle",
      )}
    >
      {isReturned
        ? t("orders.review.returned", { stage, reason: review.reason ?? "" })
        : t("orders.review.waiting", { stage })}
    </span>
  )
}
