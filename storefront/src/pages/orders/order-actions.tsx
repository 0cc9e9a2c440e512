import { Button } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ConfirmButton } from "../../components/confirm-button"
import { FormProblem } from "../../components/form-problem"
import type { CompanyOrderInFull } from "../../lib/api/answers"
import { saveOrderPdf, useOrderChange } from "../../lib/api/use-orders"
import { useRefusalText } from "./refusal-text"
import { Reordered } from "./reordered"
import { ReturnForm } from "./return-form"
import { useReorder } from "./use-reorder"

/** What the member may do with the order now. */
export function OrderActions({ order }: { order: CompanyOrderInFull }) {
  const { t, i18n } = useTranslation()
  const refusalText = useRefusalText()
  const { reorder, isReordered } = useReorder()
  const [isReturning, setReturning] = useState(false)
  const cancel = useOrderChange(order.id)
  const pdf = useMutation({
    mutationFn: () =>
      saveOrderPdf(order.id, t("orders.pdfName", { number: order.display_id }), i18n.language),
  })
  return (
    <div className="flex flex-col gap-3 px-4 pb-6 pt-3 lg:px-8">
      <div className="flex flex-wrap items-center gap-3">
        <Button size="large" disabled={isReordered} onClick={() => reorder(order)}>
          {t("orders.reorder")}
        </Button>
        <Button
          variant="secondary"
          size="large"

          isLoading={pdf.isPending}
          onClick={() => pdf.mutate()}
        >
          {t("orders.pdf")}
        </Button>
        {order.may.return && !isReturning && (
          <Button variant="secondary" size="large" onClick={() => setReturning(true)}>
            {t("orders.return.open")}
          </Button>
        )}
        {order.may.cancel && (
          <ConfirmButton
            label={t("orders.cancel")}
            question={t("orders.cancelEffect")}
            keep={t("orders.keep")}
            isBusy={cancel.isPending}
            confirm={() => cancel.mutate({ kind: "cancel" })}
          />
        )}
      </div>
      {isReordered && <Reordered />}
      <FormProblem text={cancel.error && refusalText(cancel.error, "cancel")} />
      <FormProblem text={pdf.error && refusalText(pdf.error)} />
      {isReturning && <ReturnForm order={order} close={() => setReturning(false)} />}
    </div>
  )
}
