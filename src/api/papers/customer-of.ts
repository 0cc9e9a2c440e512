import type { PrintedOrder } from "../../read-models/printed-orders"
import type { Customer } from "./order-paper"

/** The company, or who ordered where there is none. */
export function customerOf({ company, placed_by }: PrintedOrder): Customer {
  return company ?? { name: placed_by ?? "–", code: null }
}
