import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { FIGURES, figures, linesOf, TOTALS, type Figures, type Item, type OrderedLine } from "./company-order"

export type OrderPrices = Record<(typeof TOTALS)[number], string> & { lines: OrderedLine[] }

/** What orders and their lines come to, by the orders' ids: as many statements for one as for a hundred. */
export async function readOrderPrices(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<Map<string, OrderPrices>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", ...FIGURES],
    filters: { id: [...ids] },
  })
  const orders = data as unknown as (Figures & { id: string; items: Item[] })[]
  return new Map(
    orders.map((order) => [order.id, { ...figures(order, TOTALS), lines: linesOf(order.items) }]),
  )
}
