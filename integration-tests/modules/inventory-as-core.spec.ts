import { Modules } from "@medusajs/framework/utils"
import { InventoryModuleService as CoreInventoryModuleService } from "@medusajs/inventory/dist/services"
import type InventoryModuleService from "../../src/modules/inventory/service"
import { useApp } from "../helpers/app"
import { aLocation, aStockItem, stockRows } from "../helpers/stock-builders"

type Emitted = { name: string; data: unknown }
type Emitting = { emitEvents_(groups?: Record<string, Emitted[]>): Promise<void> }
type Internals = {
  __container__: ConstructorParameters<typeof CoreInventoryModuleService>[0] & Record<string, unknown>
}

const app = useApp()
const ours = () => app.container.resolve<InventoryModuleService>(Modules.INVENTORY)

/** Core's own class on the same tables: what it answers, writes and emits is what its callers expect of ours. */
function core(): CoreInventoryModuleService {
  return new CoreInventoryModuleService((ours() as unknown as Internals).__container__)
}

/** Answers with ids, times and events that name them replaced, so that two runs can be compared. */
async function runOn(service: CoreInventoryModuleService) {
  const [a, b] = [await aLocation(app.container), await aLocation(app.container)]
  const item = await aStockItem(app.container, { [a]: 10, [b]: "2.5" })
  const events: Emitted[] = []
  const emitting = CoreInventoryModuleService.prototype as unknown as Emitting
  jest.spyOn(emitting, "emitEvents_").mockImplementation(async (groups) => {
    events.push(...Object.values(groups ?? {}).flat())
  })
  const answers: unknown[] = []
  const reserve = (quantity: string, line_item_id: string, extra = {}) =>
    service.createReservationItems([
      { inventory_item_id: item, location_id: a, quantity, line_item_id, metadata: { by: "test" }, ...extra },
    ])
  const [first] = await reserve("3.25", "line-1", {
    description: "kept",
    created_by: "user_1",
    external_id: "x",
  })
  const [second] = await reserve("2", "line-2", { allow_backorder: true })
  answers.push(first, second)
  answers.push(await service.updateReservationItems({ id: first.id, quantity: 4, description: "more" }))
  answers.push(
    await service.updateReservationItems([{ id: second.id, quantity: "1.75", metadata: { more: 1 } }]),
  )
  answers.push(await service.adjustInventory(item, a, "-0.5", {}))
  answers.push(
    await service.adjustInventory(
      [{ inventoryItemId: item, locationId: b, adjustment: 1.25 }],
      undefined as never,
    ),
  )
  answers.push(
    await service.updateInventoryLevels([{ inventory_item_id: item, location_id: a, stocked_quantity: 20 }]),
  )
  answers.push(await service.deleteReservationItemsByLineItem("line-1"))
  answers.push(await service.restoreReservationItemsByLineItem(["line-1"]))
  answers.push(await service.softDeleteReservationItems([first.id]))
  answers.push(await service.restoreReservationItems([first.id]))
  answers.push(await service.deleteReservationItems(second.id))
  answers.push(await service.listReservationItems({ inventory_item_id: item }))
  answers.push(
    await service.listInventoryLevels({ inventory_item_id: item }, { order: { stocked_quantity: "ASC" } }),
  )
  answers.push(await service.deleteReservationItemByLocationId(a))
  const rows = await stockRows(app.container, item)
  jest.restoreAllMocks()
  return { ...anonymous({ answers, events, rows }, { a, b, item }) }
}

function anonymous<T>(value: T, names: Record<string, string>): T {
  let text = JSON.stringify(value)
  Object.entries(names).forEach(([name, id]) => (text = text.replaceAll(id, name)))
  text = text.replace(/(resitem|ilev)_[0-9A-Z]{26}/g, "$1").replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "time")
  return JSON.parse(text) as T
}

/** Core computes it before its change and answers the old figure. */
function withoutAvailable(answers: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answers, (key, value) => (key === "available_quantity" ? undefined : value)),
  )
}

it("answers, writes and emits as core does", async () => {
  const [theirs, mine] = [await runOn(core()), await runOn(ours())]
  expect(withoutAvailable(mine.answers)).toEqual(withoutAvailable(theirs.answers))
  expect(mine.rows).toEqual(expect.arrayContaining(theirs.rows))
  const names = (events: Emitted[]) => events.map(({ name }) => name).sort()
  expect(mine.events.length).toBeGreaterThan(10)
  const told = names(theirs.events)
  const untold = [
    "inventory.reservation-item.deleted",
    ...Array<string>(2).fill("inventory.reservation-item.restored"),
  ]
  // Core tells neither a hard deletion nor a restoration.
  expect(names(mine.events)).toEqual([...told, ...untold].sort())
})
