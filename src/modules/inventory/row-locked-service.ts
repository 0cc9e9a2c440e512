import type {
  BigNumberInput,
  Context,
  InventoryTypes,
  RestoreReturn,
  SoftDeleteReturn,
} from "@medusajs/framework/types"
import {
  CommonEvents,
  EmitEvents,
  InjectManager,
  InjectTransactionManager,
  MathBN,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { InventoryModuleService as CoreInventoryModuleService } from "@medusajs/inventory/dist/services"
import { decimalText } from "../../utils/money"
import { inOwnManager, writtenOut } from "./own-manager"
import {
  eraseReservations,
  firmlyReservedAbove,
  lastReleasedOf,
  lockLevels,
  lockReservations,
  moveQuantity,
  setDeletedAt,
  type Move,
  type Which,
} from "./stock-rows"
import { assertNotNegative, placeOf, reservedMoves, type Hold } from "./utils/reservation-changes"

type ModuleEvent = { action: string; object: string; data: { id: string }; context: Context }
type Adjustment = { inventoryItemId: string; locationId: string; adjustment: BigNumberInput }

/**
 * Core's inventory with every change of a reservation or of stock made under row locks and as `x = x + n`:
 * `reserved_quantity` is the sum of the live reservations, from any number of processes. Signatures, answers, errors
 * and events are core's; docs/inventory.md names what differs.
 */
export class RowLockedInventoryService extends CoreInventoryModuleService {
  /** Every module service has it; core's types put it on the class instead of its instances. */
  declare protected aggregatedEvents: (event: ModuleEvent) => void

  @InjectTransactionManager()
  override async createReservationItems_(
    input: InventoryTypes.CreateReservationItemInput[],
    @MedusaContext() sharedContext: Context = {},
  ) {
    input.forEach(({ quantity }) => assertNotNegative(quantity))
    await writtenOut(sharedContext)
    const levels = await lockLevels(input, sharedContext)
    const moves = reservedMoves(
      input.map((after) => ({ after })),
      levels,
    )
    const created = await inOwnManager(sharedContext, (own) =>
      this.reservationItemService_.create(input, own),
    )
    await this.moveReserved_(moves, sharedContext)
    return created
  }

  @InjectTransactionManager()
  override async updateReservationItems_(
    input: (InventoryTypes.UpdateReservationItemInput & { id: string })[],
    @MedusaContext() sharedContext: Context = {},
  ) {
    input.forEach(({ quantity }) => quantity !== undefined && assertNotNegative(quantity))
    await writtenOut(sharedContext)
    const byId = new Map(input.map((update) => [update.id, update]))
    const targets = new Map(input.flatMap(({ id, location_id }) => (location_id ? [[id, location_id]] : [])))
    const which: Which = { by: "id", values: [...byId.keys()] }
    const { levels, reservations } = await lockReservations(which, sharedContext, targets)
    const unknown = which.values.filter((id) => !reservations.some((reservation) => reservation.id === id))
    if (unknown.length) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Reservation item with id ${unknown.join(", ")} not found`,
      )
    }
    const changes = reservations.map((before) => {
      const update = byId.get(before.id)!
      const after: Hold = {
        inventory_item_id: before.inventory_item_id,
        location_id: update.location_id ?? before.location_id,
        quantity: update.quantity ?? before.quantity,
        allow_backorder: update.allow_backorder ?? before.allow_backorder,
      }
      // What stays where it is needs no level: a note can be added to a reservation whose level is gone.
      const isMoved = placeOf(after) !== placeOf(before) || !MathBN.eq(after.quantity, before.quantity)
      return isMoved || after.allow_backorder !== before.allow_backorder ? { before, after } : {}
    })
    const moves = reservedMoves(changes, levels)
    const updated = await inOwnManager(sharedContext, (own) =>
      this.reservationItemService_.update([...byId.values()], own),
    )
    await this.moveReserved_(moves, sharedContext)
    return updated
  }

  @InjectTransactionManager()
  protected override async deleteReservationItems_(
    ids: string | string[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    await this.release_({ by: "id", values: asList(ids) }, eraseReservations, sharedContext)
  }

  @InjectTransactionManager()
  protected override async softDeleteReservationItems_(
    ids: string | string[],
    _config?: SoftDeleteReturn<string>,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    await this.release_({ by: "id", values: asList(ids) }, softDelete, sharedContext)
  }

  @InjectTransactionManager()
  protected override async deleteReservationItemByLocationId_(
    locationId: string | string[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    await this.release_({ by: "location_id", values: asList(locationId) }, softDelete, sharedContext)
  }

  @InjectTransactionManager()
  protected override async deleteReservationItemsByLineItem_(
    lineItemId: string | string[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    await this.release_({ by: "line_item_id", values: asList(lineItemId) }, softDelete, sharedContext)
  }

  @InjectTransactionManager()
  protected override async restoreReservationItems_(
    ids: string | string[],
    _config?: RestoreReturn<string>,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    await writtenOut(sharedContext)
    await this.restore_(asList(ids), sharedContext)
  }

  @InjectTransactionManager()
  protected override async restoreReservationItemsByLineItem_(
    lineItemId: string | string[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    await writtenOut(sharedContext)
    await this.restore_(await lastReleasedOf(asList(lineItemId), sharedContext), sharedContext)
  }

  override adjustInventory(
    inventoryItemId: string,
    locationId: string,
    adjustment: BigNumberInput,
    context?: Context,
  ): Promise<InventoryTypes.InventoryLevelDTO>
  override adjustInventory(data: Adjustment[], context?: Context): Promise<InventoryTypes.InventoryLevelDTO[]>
  /**
   * Core reads the context of both forms from the fourth argument, though the type of the list form has it second:
   * taken from either place here, so that a joined list form is part of its transaction.
   */
  override async adjustInventory(
    itemOrList: string | Adjustment[],
    locationOrContext?: string | Context,
    adjustment?: BigNumberInput,
    context: Context = {},
  ): Promise<InventoryTypes.InventoryLevelDTO | InventoryTypes.InventoryLevelDTO[]> {
    if (Array.isArray(itemOrList)) {
      return await this.adjustStock_(itemOrList, isContext(locationOrContext) ? locationOrContext : context)
    }
    const locationId = locationOrContext as string
    const one = { inventoryItemId: itemOrList, locationId, adjustment: adjustment! }
    const [level] = await this.adjustStock_([one], context)
    return level
  }

  @InjectManager()
  @EmitEvents()
  protected async adjustStock_(
    adjustments: Adjustment[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<InventoryTypes.InventoryLevelDTO[]> {
    return await this.adjustLockedStock_(adjustments, sharedContext)
  }

  @InjectTransactionManager()
  protected async adjustLockedStock_(
    adjustments: Adjustment[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<InventoryTypes.InventoryLevelDTO[]> {
    await writtenOut(sharedContext)
    const places = adjustments.map(({ inventoryItemId, locationId }) => ({
      inventory_item_id: inventoryItemId,
      location_id: locationId,
    }))
    const levels = await lockLevels(places, sharedContext)
    const idByPlace = new Map(levels.map((level) => [placeOf(level), level.id]))
    const moves = adjustments.map(({ adjustment }, index) => ({
      level_id: idByPlace.get(placeOf(places[index])) ?? noSuchLevel(places[index]),
      quantity: decimalText(adjustment),
    }))
    await moveQuantity("stocked_quantity", moves, sharedContext)
    this.tell_(CommonEvents.UPDATED, "inventory_level", idsOf(moves), sharedContext)
    return await inOwnManager(sharedContext, async (own) => {
      const entities = await this.inventoryLevelService_.list({ id: idsOf(moves) }, {}, own)
      const byId = new Map(entities.map((entity) => [entity.id, entity]))
      return await this.baseRepository_.serialize(moves.map(({ level_id }) => byId.get(level_id)))
    })
  }

  /** @throws NOT_ALLOWED when stock would be lowered below what firm reservations (no backorder) hold */
  @InjectTransactionManager()
  override async updateInventoryLevels_(
    updates: InventoryTypes.UpdateInventoryLevelInput[],
    @MedusaContext() sharedContext: Context = {},
  ) {
    await writtenOut(sharedContext)
    const levels = await lockLevels(updates, sharedContext)
    const idByPlace = new Map(levels.map((level) => [placeOf(level), level.id]))
    const stock = updates.flatMap((update) => {
      const level_id = idByPlace.get(placeOf(update))
      const { stocked_quantity } = update
      return level_id && stocked_quantity !== undefined
        ? [{ level_id, quantity: decimalText(stocked_quantity) }]
        : []
    })
    const [refused] = await firmlyReservedAbove(stock, sharedContext)
    if (refused) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Stock of item ${refused.inventory_item_id} at location ${refused.location_id} cannot be set to ` +
          `${refused.stocked}: ${refused.firm} are reserved. Release or move reservations first`,
      )
    }
    return await inOwnManager(sharedContext, (own) => super.updateInventoryLevels_(updates, own))
  }

  private async release_(
    which: Which,
    end: (ids: string[], context: Context) => Promise<void>,
    context: Context,
  ): Promise<void> {
    await writtenOut(context)
    const { levels, reservations } = await lockReservations(which, context)
    const ids = reservations.map(({ id }) => id)
    await end(ids, context)
    this.tell_(CommonEvents.DELETED, "reservation_item", ids, context)
    await this.moveReserved_(
      reservedMoves(
        reservations.map((before) => ({ before })),
        levels,
      ),
      context,
    )
  }

  /** Undoes a release, so it does not ask whether stock is left: the goods of a failed fulfilment return after it. */
  private async restore_(ids: string[], context: Context): Promise<void> {
    const which: Which = { by: "id", values: ids, deleted: true }
    const { levels, reservations } = await lockReservations(which, context)
    const revived = reservations.map((after) => ({ after: { ...after, allow_backorder: true } }))
    const moves = reservedMoves(revived, levels)
    const restored = reservations.map(({ id }) => id)
    await setDeletedAt(restored, null, context)
    this.tell_(CommonEvents.RESTORED, "reservation_item", restored, context)
    await this.moveReserved_(moves, context)
  }

  protected async moveReserved_(moves: Move[], context: Context): Promise<void> {
    await moveQuantity("reserved_quantity", moves, context)
    this.tell_(CommonEvents.UPDATED, "inventory_level", idsOf(moves), context)
  }

  /** SQL passes the ORM's listeners by: the module events that core's own writes would have caused. */
  private tell_(action: string, object: string, ids: string[], context: Context): void {
    ids.forEach((id) => this.aggregatedEvents({ action, object, data: { id }, context }))
  }
}

const softDelete = (ids: string[], context: Context) => setDeletedAt(ids, new Date(), context)

function asList(value: string | string[]): string[] {
  return Array.isArray(value) ? value : [value]
}

function idsOf(moves: Move[]): string[] {
  return [...new Set(moves.map(({ level_id }) => level_id))]
}

function isContext(value: string | Context | undefined): value is Context {
  return typeof value === "object"
}

function noSuchLevel({
  inventory_item_id,
  location_id,
}: {
  inventory_item_id: string
  location_id: string
}): never {
  throw new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `Inventory level for item ${inventory_item_id} and location ${location_id} not found`,
  )
}
