import type { OrderStage } from "../../lib/api/answers"

/** How far orders are, in the steps that a buyer tells apart. */
export const ORDER_TABS: { name: OrderTab; stages: OrderStage[] }[] = [
  { name: "placed", stages: ["placed"] },
  { name: "underway", stages: ["packed", "shipped"] },
  { name: "received", stages: ["delivered", "completed"] },
  { name: "canceled", stages: ["canceled"] },
]

export type OrderTab = "placed" | "underway" | "received" | "canceled"

export function isOrderTab(value: unknown): value is OrderTab {
  return ORDER_TABS.some(({ name }) => name === value)
}
