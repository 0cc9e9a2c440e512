import type { MedusaContainer } from "@medusajs/framework/types"
import { readPlanned } from "../utils/sql"
import type { OrderWork } from "./order-kinds"
import { IS_LISTED, isVisible, OPEN_WAITS, WAITS } from "./order-list-conditions"
import { IS_CLOSED, PROGRESS, REVIEW } from "./order-state"

const OPEN_COUNTS = Object.entries(OPEN_WAITS).map(
  ([work, waits]) => `(count(*) filter (where ${waits}))::int as ${work}`,
)

/** How many orders wait for each kind of work, among those of the companies named; null: among all. One statement. */
export async function countOrderWork(
  container: MedusaContainer,
  companyIds: readonly string[] | null,
): Promise<Record<OrderWork, number>> {
  const [isMine = { text: "true", params: [] }] = isVisible(companyIds)
  const isMeant = `${IS_LISTED} and ${isMine.text}`
  const [counts] = await readPlanned<Record<OrderWork, number>>(
    container,
    `select open.*,
      (select count(*)::int from "order" o where ${isMeant} and ${WAITS.overdue}) as overdue,
      (select count(*)::int from "order" o where ${isMeant} and ${WAITS.return}) as "return"
    from (
      select ${OPEN_COUNTS.join(", ")}
      from "order" o ${REVIEW} ${PROGRESS} where ${isMeant} and not ${IS_CLOSED}
    ) open`,
    [...isMine.params, ...isMine.params, ...isMine.params],
  )
  return counts
}
