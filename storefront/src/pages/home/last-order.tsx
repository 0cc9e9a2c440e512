import { Button } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Fragment } from "react"
import { useTranslation } from "react-i18next"
import { FormProblem } from "../../components/form-problem"
import { orderQuery, useOrders } from "../../lib/api/use-orders"
import { OrderRow } from "../orders/order-row"
import { useRefusalText } from "../orders/refusal-text"
import { Reordered } from "../orders/reordered"
import { useReorder } from "../orders/use-reorder"
import { Block } from "./block"
import { OrderShapes } from "./order-shapes"

/** The last order, to be put into the sheet again with one tap. */
export function LastOrder() {
  const { t } = useTranslation()
  return (
    <Block
      title={t("home.lastOrder")}
      asked={useOrders()}
      shape={<OrderShapes count={1} />}
      isEmpty={({ pages }) => !pages[0]?.orders.length}
    >
      {({ pages }) =>
        pages[0]?.orders.slice(0, 1).map((last) => (
          <Fragment key={last.id}>
            <OrderRow order={last} />
            <Reorder id={last.id} />
          </Fragment>
        ))
      }
    </Block>
  )
}

/** What was in it is asked for when it is wanted: few who come home order it again. */
function Reorder({ id }: { id: string }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const refusalText = useRefusalText()
  const { reorder, isReordered } = useReorder()
  const asking = useMutation({
    mutationFn: () => queries.fetchQuery(orderQuery(id)),
    onSuccess: ({ order }) => reorder(order),
  })
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <Button
        size="large"
        variant="secondary"
        className="min-h-11"
        disabled={isReordered}
        isLoading={asking.isPending}
        onClick={() => asking.mutate()}
      >
        {t("orders.reorder")}
      </Button>
      {isReordered && <Reordered />}
      <FormProblem text={asking.error && refusalText(asking.error)} />
    </div>
  )
}
