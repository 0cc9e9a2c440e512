import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { Refusal } from "../../utils/refusal"
import { writtenOut } from "./own-manager"
import { RowLockedInventoryService } from "./row-locked-service"
import { lockFreeStock, readFreeStock, reserve } from "./stock-rows"
import type { Allocation, AllocationInput, AllocationLine, AllocationPlan, Shortage } from "./types"
import { planAllocation } from "./utils/plan-allocation"
import { asOrderLines, reservationsOf } from "./utils/reservations-of"

export default class InventoryModuleService extends RowLockedInventoryService {
  /**
   * Reserves stock for all lines, or for none: locks the stock rows by id, plans on the locked figures, writes one
   * reservation per part and component (line_item_id = order_line_id). Two statements, whatever the size.
   * Not idempotent: the caller's key guards against a second call.
   * @throws Refusal INSUFFICIENT_INVENTORY, details {lines: [{line_id, sku, requested, available}]}: every short line
   */
  @InjectTransactionManager()
  async allocate(input: AllocationInput, @MedusaContext() sharedContext: Context = {}): Promise<Allocation> {
    await writtenOut(sharedContext)
    const levels = await lockFreeStock(...rowsOf(input), sharedContext)
    const { parts: planned, shortages, explanation } = planAllocation(input, levels)
    if (shortages.length) {
      throw insufficientInventory(shortages)
    }
    const parts = asOrderLines(planned)
    const reservations = reservationsOf(parts, input.lines)
    if (reservations.length) {
      await reserve(reservations, sharedContext)
    }
    return { parts, explanation }
  }

  /** What `allocate` would do now, without locking or writing: for previews. One statement. */
  @InjectManager()
  async planAllocation(
    input: AllocationInput,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<AllocationPlan> {
    const levels = await readFreeStock(...rowsOf(input), sharedContext)
    const { parts, ...rest } = planAllocation(input, levels)
    return { parts: asOrderLines(parts), ...rest }
  }
}

/** The stock rows that a plan looks at: of the items that the lines want, at the locations that serve. */
function rowsOf({ lines, ranking }: AllocationInput): [itemIds: string[], locationIds: string[]] {
  const managed: AllocationLine[] = lines.filter(({ manage_inventory }) => manage_inventory)
  const itemIds = managed.flatMap(({ components }) =>
    components.map(({ inventory_item_id }) => inventory_item_id),
  )
  const locationIds = ranking.filter(({ serves }) => serves).map(({ location_id }) => location_id)
  return [[...new Set(itemIds)], locationIds]
}

function insufficientInventory(lines: Shortage[]): Refusal {
  const told = lines.map(
    ({ line_id, sku, requested, available }) =>
      `${sku ?? line_id}: ${requested} ordered, ${available} available`,
  )
  return new Refusal("INSUFFICIENT_INVENTORY", `Not enough stock for ${told.join("; ")}`, { lines })
}
