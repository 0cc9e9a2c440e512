import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { Refusal } from "../../utils/refusal"
import { writtenOut } from "./own-manager"
import { RowLockedInventoryService } from "./row-locked-service"
import {
  lockFreeStock,
  lockReservations,
  readFreeStock,
  readReservations,
  reserve,
  setLocations,
} from "./stock-rows"
import type {
  Allocation,
  AllocationInput,
  AllocationLine,
  AllocationPlan,
  RelocatedLine,
  Shortage,
} from "./types"
import { planAllocation } from "./utils/plan-allocation"
import { shortagesElsewhere } from "./utils/relocate"
import { reservedMoves } from "./utils/reservation-changes"
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

  /**
   * Holds the stock of order lines at other locations, of all of them or of none: locks their reservations and then
   * the stock rows that lose and gain, by id; what the lines let go counts as free for each other. Reservations keep
   * their ids. Lines that hold none are passed over. Four statements, whatever the size. Idempotent.
   * @throws Refusal INSUFFICIENT_INVENTORY as `allocate` does, with every line that does not fit where it is to go
   */
  @InjectTransactionManager()
  async relocate(lines: RelocatedLine[], @MedusaContext() sharedContext: Context = {}): Promise<void> {
    await writtenOut(sharedContext)
    const targets = new Map(lines.map(({ line_id, location_id }) => [line_id, location_id]))
    const which = { by: "line_item_id" as const, values: [...targets.keys()] }
    const { reservations, levels } = await lockReservations(which, sharedContext, targets)
    const shortages = shortagesElsewhere(lines, reservations, levels)
    if (shortages.length) {
      throw insufficientInventory(shortages)
    }
    const changes = reservations.map((before) => {
      const location_id = targets.get(before.line_item_id!)!
      return { before, after: { ...before, location_id } }
    })
    const moves = reservedMoves(changes, levels)
    await setLocations(
      changes.map(({ after }) => after),
      sharedContext,
    )
    await this.moveReserved_(moves, sharedContext)
  }

  /**
   * Which of the lines would not fit at each location, were all of them held there: what `relocate` would refuse. Reads
   * only, in two statements, whatever the number of lines and locations.
   */
  @InjectManager()
  async foreseeRelocation(
    lines: Omit<RelocatedLine, "location_id">[],
    locationIds: string[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<Map<string, Shortage[]>> {
    const reservations = await readReservations(
      lines.map(({ line_id }) => line_id),
      sharedContext,
    )
    const itemIds = [...new Set(reservations.map(({ inventory_item_id }) => inventory_item_id))]
    const levels = await readFreeStock(itemIds, locationIds, sharedContext)
    return new Map(
      locationIds.map((location_id) => {
        const there = lines.map((line) => ({ ...line, location_id }))
        return [location_id, shortagesElsewhere(there, reservations, levels)]
      }),
    )
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
