import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, MedusaError, Modules } from "@medusajs/framework/utils"
import type InventoryModuleService from "../../modules/inventory/service"
import type { Shortage } from "../../modules/inventory/types"
import type OrderModuleService from "../../modules/order/service"
import type PlacementModuleService from "../../modules/placement/service"
import type { Parcel } from "../../modules/placement/utils/changed-plan"
import type { RankedLocation } from "../../modules/warehouse/types"
import { readOrderSources, type OrderSources, type SourcedLine } from "../../read-models/order-sources"
import { withoutDeadlock } from "../../utils/database-faults"
import { isRefusal, Refusal } from "../../utils/refusal"
import { readAcross } from "../../utils/sql"
import { unitOfWork, type UnitOfWork } from "../../utils/unit-of-work"
import { servingWarehouses } from "./serving-warehouses"

/** Each line its own warehouse, or one for all that is not packed. */
export type WarehouseWish = { order_line_id: string; warehouse_id: string }[] | { warehouse_id: string }

export type ChangeWarehouse = { order_id: string; wish: WarehouseWish; by: string }

/**
 * Lets what of an order is not packed ship from elsewhere, in one transaction: the stock is let go and held anew, the
 * order lines and the placement's plan follow; price and total stay. Locks the order, then reservations and stock rows
 * by id. Idempotent: what ships from there already stays as it is.
 * @throws NOT_FOUND; INVALID_DATA for a line of another order or a warehouse that does not serve it; Refusal
 * ORDER_CLOSED, LINES_PACKED, INSUFFICIENT_INVENTORY with every line that does not fit
 */
export async function changeWarehouse(
  container: MedusaContainer,
  { order_id, wish, by }: ChangeWarehouse,
): Promise<void> {
  const known = await readOrderSources(
    (statement, params) => readAcross(container, statement, params),
    order_id,
  )
  if (!known) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${order_id} was not found`)
  }
  const serving = await servingWarehouses(container, known)
  await withoutDeadlock(() =>
    unitOfWork(container, async (unit) => {
      await unit.sql(`select id from "order" where id = ? for update`, [order_id])
      const sources = (await readOrderSources((statement, params) => unit.sql(statement, params), order_id))!
      await move(container, unit, { sources, serving, wish, by })
    }),
  )
}

type Move = { sources: OrderSources; serving: RankedLocation[]; wish: WarehouseWish; by: string }

async function move(container: MedusaContainer, unit: UnitOfWork, { sources, serving, wish, by }: Move) {
  const moved = movedLines(sources, wish, serving)
  if (!moved.length) {
    return
  }
  const inventory = container.resolve<InventoryModuleService>(Modules.INVENTORY)
  const orders = container.resolve<OrderModuleService>(Modules.ORDER)
  const placements = container.resolve<PlacementModuleService>("placement")
  const lines = moved.map(({ line, location_id }) => {
    const { order_line_id: line_id, sku, quantity } = line
    return { line_id, sku, quantity, location_id }
  })
  try {
    await inventory.relocate(lines, unit.join(inventory))
  } catch (error) {
    throw inTermsOfOrder(error, moved)
  }
  await orders.shipFrom(lines, unit.join(orders))
  const parcels = parcelsOf(sources, lines, serving)
  await placements.changePlan(sources.id, { parcels, by, at: new Date() }, unit.join(placements))
}

type Moved = { line: SourcedLine; location_id: string }

/** Lines with where each is to ship from, without those that ship from there already. */
function movedLines(
  { display_id, is_closed, lines }: OrderSources,
  wish: WarehouseWish,
  serving: RankedLocation[],
): Moved[] {
  if (is_closed) {
    throw new Refusal("ORDER_CLOSED", `Order ${display_id} is closed: nothing of it is to be shipped`, {})
  }
  const named = Array.isArray(wish)
    ? wish.map((each, index) => ({ line: lineOf(lines, each.order_line_id, index), ...each, index }))
    : lines.map((line) => ({ line, ...wish, index: null }))
  const packed = named.map(({ line }) => line).filter(isPacked)
  // Of all lines, those that are packed stay; lines that were named must move.
  if (Array.isArray(wish) ? packed.length : packed.length === lines.length) {
    throw packedRefusal(display_id, packed)
  }
  const wishes = named.filter(({ line }) => !isPacked(line))
  for (const { warehouse_id, index } of wishes) {
    assertServes(serving, warehouse_id, index === null ? "warehouse_id" : `lines.${index}.warehouse_id`)
  }
  return wishes
    .filter(({ line, warehouse_id }) => line.warehouse_id !== warehouse_id)
    .map(({ line, warehouse_id }) => ({ line, location_id: warehouse_id }))
}

const isPacked = ({ packed }: SourcedLine) => MathBN.gt(packed, 0)

function lineOf(lines: SourcedLine[], id: string, index: number): SourcedLine {
  const line = lines.find(({ order_line_id }) => order_line_id === id)
  if (!line) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `lines.${index}.order_line_id: the order has no line ${JSON.stringify(id)}`,
    )
  }
  return line
}

function packedRefusal(display_id: number, packed: SourcedLine[]): Refusal {
  const lines = packed.map(({ order_line_id, line, sku, packed: quantity }) => ({
    ...{ order_line_id, line, sku, packed: quantity },
  }))
  const numbers = lines.map(({ line }) => line).join(", ")
  const message = `Order ${display_id}: line ${numbers} is packed; unpack it first (cancel its fulfilment)`
  return new Refusal("LINES_PACKED", message, { lines })
}

function assertServes(serving: RankedLocation[], id: string, field: string): void {
  if (!serving.some(({ location_id }) => location_id === id)) {
    const could = serving.map(({ name, location_id }) => `${name} (${location_id})`).join(", ") || "none"
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${field}: ${JSON.stringify(id)} does not serve this order; what serves it: ${could}`,
    )
  }
}

/** The stock module knows lines by their ids; a clerk by their number. */
function inTermsOfOrder(error: unknown, moved: Moved[]): unknown {
  if (!isRefusal(error) || error.code !== "INSUFFICIENT_INVENTORY") {
    return error
  }
  const lines = (error.details.lines as Shortage[]).map(({ line_id, sku, requested, available }) => {
    const { line, location_id } = moved.find((each) => each.line.order_line_id === line_id)!
    return { line: line.line, order_line_id: line_id, warehouse_id: location_id, sku, requested, available }
  })
  const told = lines.map(({ line, sku, requested, available }) => {
    return `Line ${line}: ${available} of ${requested} ${sku ?? ""} there`
  })
  return new Refusal("INSUFFICIENT_INVENTORY", told.join("; "), { lines })
}

/** All parcels of the order after the lines moved, the nearest first; places that serve it no more come last. */
function parcelsOf(
  { lines, warehouses }: OrderSources,
  moved: { line_id: string; location_id: string }[],
  serving: RankedLocation[],
): Parcel[] {
  const places = lines.map(({ order_line_id, warehouse_id }) => {
    return moved.find(({ line_id }) => line_id === order_line_id)?.location_id ?? warehouse_id
  })
  const others = warehouses
    .filter(({ location_id }) => !serving.some((location) => location.location_id === location_id))
    .map(({ location_id, name }) => ({ location_id, name, distance_km: null }))
  return [...serving, ...others].flatMap(({ location_id, name, distance_km }) => {
    const count = places.filter((place) => place === location_id).length
    return count ? [{ warehouse_id: location_id, warehouse: name, distance_km, lines: count }] : []
  })
}
