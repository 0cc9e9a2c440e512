import { MedusaError, Modules } from "@medusajs/framework/utils"
import { unitOfWork } from "../../src/utils/unit-of-work"
import type InventoryModuleService from "../../src/modules/inventory/service"
import { useApp } from "../helpers/app"
import { aLocation, aStockItem, stockRows } from "../helpers/stock-builders"

const app = useApp()
const inventory = () => app.container.resolve<InventoryModuleService>(Modules.INVENTORY)

async function figures(item: string): Promise<string[]> {
  const rows = await stockRows(app.container, item)
  return rows.map(({ stocked, reserved, live, raw_reserved }) => {
    expect([raw_reserved, live]).toEqual([reserved, reserved])
    return `${reserved} of ${stocked}`
  })
}

async function reserve(item: string, location_id: string, quantity: number | string, extra: object = {}) {
  return await inventory().createReservationItems({
    inventory_item_id: item,
    location_id,
    quantity,
    ...extra,
  })
}

async function anItem(stock: number | string): Promise<{ item: string; here: string }> {
  const here = await aLocation(app.container)
  return { item: await aStockItem(app.container, { [here]: stock }), here }
}

async function refused(work: Promise<unknown>): Promise<{ type: string; message: string }> {
  const { type, message } = (await work.then(
    () => Promise.reject(new Error("was not refused")),
    (error: unknown) => error,
  )) as MedusaError
  return { type, message }
}

/** Core's answers hold some quantities as objects that only serialize to numbers. */
function asJson(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer))
}

it("weighs all reservations of one call together", async () => {
  const { item, here } = await anItem(5)
  const three = { inventory_item_id: item, location_id: here, quantity: 3 }
  expect(await refused(inventory().createReservationItems([three, three]))).toEqual({
    type: "not_allowed",
    message: `Not enough stock available for item ${item} at location ${here}`,
  })
  expect(await figures(item)).toEqual(["0 of 5"])
})

it("lets backorders pass, but firm reservations only into what is in stock", async () => {
  const { item, here } = await anItem(5)
  await reserve(item, here, 8, { allow_backorder: true })
  expect(await figures(item)).toEqual(["8 of 5"])
  expect((await refused(reserve(item, here, 1))).type).toBe("not_allowed")
})

it("keeps decimals exact: 0.1 and 0.2 are 0.3", async () => {
  const { item, here } = await anItem("0.3")
  await reserve(item, here, "0.1")
  await reserve(item, here, 0.2)
  expect(await figures(item)).toEqual(["0.3 of 0.3"])
  expect((await refused(reserve(item, here, "0.0001"))).type).toBe("not_allowed")
})

it("refuses a negative reservation, which would free what others hold", async () => {
  const { item, here } = await anItem(5)
  expect(await refused(reserve(item, here, -1))).toEqual({
    type: "invalid_data",
    message: "A reservation's quantity is -1: it must not be negative",
  })
})

describe("an update", () => {
  it("moves what is held from the old place to the new, if there is enough", async () => {
    const [a, b, c] = [
      await aLocation(app.container),
      await aLocation(app.container),
      await aLocation(app.container),
    ]
    const item = await aStockItem(app.container, { [a]: 10, [b]: 10, [c]: 1 })
    const { id } = await reserve(item, a, 4)
    await inventory().updateReservationItems({ id, location_id: b, quantity: 6 })
    const byPlace = new Map((await stockRows(app.container, item)).map((row) => [row.location_id, row]))
    expect([a, b, c].map((place) => byPlace.get(place)!.reserved)).toEqual(["0", "6", "0"])
    expect((await refused(inventory().updateReservationItems({ id, location_id: c }))).type).toBe(
      "not_allowed",
    )
    expect((await refused(inventory().updateReservationItems({ id, location_id: "sloc_none" }))).type).toBe(
      "not_found",
    )
    await figures(item)
  })

  it("may always be lowered, even where fulfilment has taken the stock already", async () => {
    const { item, here } = await anItem(5)
    const { id } = await reserve(item, here, 5)
    await inventory().adjustInventory(item, here, -3)
    expect(await figures(item)).toEqual(["5 of 2"])
    await inventory().updateReservationItems({ id, quantity: 2 })
    expect(await figures(item)).toEqual(["2 of 2"])
  })

  it("cannot turn a backorder into a firm reservation without stock", async () => {
    const { item, here } = await anItem(1)
    const { id } = await reserve(item, here, 2, { allow_backorder: true })
    expect((await refused(inventory().updateReservationItems({ id, allow_backorder: false }))).type).toBe(
      "not_allowed",
    )
    await inventory().updateReservationItems({ id, allow_backorder: false, quantity: 1 })
    expect(await figures(item)).toEqual(["1 of 1"])
  })

  it("of an unknown reservation is refused by id", async () => {
    expect(await refused(inventory().updateReservationItems({ id: "resitem_none", quantity: 1 }))).toEqual({
      type: "invalid_data",
      message: "Reservation item with id resitem_none not found",
    })
  })
})

it("releases and restores once, however often it is told", async () => {
  const { item, here } = await anItem(10)
  const { id } = await reserve(item, here, 4, { line_item_id: `line-${item}` })
  for (const again of [1, 2]) {
    await inventory().softDeleteReservationItems([id])
    expect([again, await figures(item)]).toEqual([again, ["0 of 10"]])
  }
  for (const again of [1, 2]) {
    await inventory().restoreReservationItems([id])
    expect([again, await figures(item)]).toEqual([again, ["4 of 10"]])
  }
  await inventory().deleteReservationItemsByLineItem(`line-${item}`)
  await inventory().restoreReservationItemsByLineItem(`line-${item}`)
  await inventory().restoreReservationItemsByLineItem(`line-${item}`)
  expect(await figures(item)).toEqual(["4 of 10"])
  await inventory().deleteReservationItems([id])
  await inventory().deleteReservationItems([id])
  expect(await figures(item)).toEqual(["0 of 10"])
})

it("restores of a line what it lost last, not what was fulfilled before", async () => {
  const { item, here } = await anItem(10)
  const line_item_id = `line-${item}`
  const fulfilled = await reserve(item, here, 3, { line_item_id })
  await inventory().softDeleteReservationItems([fulfilled.id])
  await reserve(item, here, 2, { line_item_id })
  await inventory().deleteReservationItemsByLineItem(line_item_id)
  await inventory().restoreReservationItemsByLineItem(line_item_id)
  expect(await figures(item)).toEqual(["2 of 10"])
})

it("restores into stock that a failed fulfilment has not given back yet", async () => {
  const { item, here } = await anItem(5)
  const { id } = await reserve(item, here, 5)
  await inventory().adjustInventory(item, here, -5)
  await inventory().softDeleteReservationItems([id])
  await inventory().restoreReservationItems([id])
  await inventory().adjustInventory(item, here, 5)
  expect(await figures(item)).toEqual(["5 of 5"])
})

describe("stock", () => {
  it("is adjusted by what is added, several times in one call", async () => {
    const { item, here } = await anItem("1.5")
    const by = (adjustment: number | string) => ({ inventoryItemId: item, locationId: here, adjustment })
    const levels = await inventory().adjustInventory([by("0.1"), by("0.2")])
    const after = { stocked_quantity: 1.8, available_quantity: 1.8 }
    expect(asJson(levels)).toEqual([expect.objectContaining(after), expect.objectContaining(after)])
    expect(await refused(inventory().adjustInventory(item, "sloc_none", 1))).toEqual({
      type: "not_found",
      message: `Inventory level for item ${item} and location sloc_none not found`,
    })
  })

  it("cannot be set below what firm reservations hold", async () => {
    const { item, here } = await anItem(10)
    await reserve(item, here, 5)
    await reserve(item, here, 3, { allow_backorder: true })
    const set = (stocked_quantity: number) =>
      inventory().updateInventoryLevels({ inventory_item_id: item, location_id: here, stocked_quantity })
    expect(await refused(set(4))).toEqual({
      type: "not_allowed",
      message:
        `Stock of item ${item} at location ${here} cannot be set to 4: 5 are reserved. ` +
        `Release or move reservations first`,
    })
    await set(5)
    expect(await figures(item)).toEqual(["8 of 5"])
  })

  it("can be raised while backorders wait, though it does not cover them all", async () => {
    const { item, here } = await anItem(0)
    await reserve(item, here, 5, { allow_backorder: true })
    const raised = { inventory_item_id: item, location_id: here, stocked_quantity: 3 }
    expect(await inventory().updateInventoryLevels([raised])).toEqual([expect.objectContaining(raised)])
  })
})

describe("removal", () => {
  it("of a level or an item is refused while anything of it is reserved", async () => {
    const { item, here } = await anItem(10)
    const { id } = await reserve(item, here, 1)
    const [level] = await inventory().listInventoryLevels({ inventory_item_id: item })
    const removals = [
      () => inventory().softDeleteInventoryLevels([level.id]),
      () => inventory().deleteInventoryLevels(level.id),
      () => inventory().deleteInventoryLevel(item, here),
      () => inventory().deleteInventoryItemLevelByLocationId(here),
      () => inventory().softDeleteInventoryItems([item]),
      () => inventory().deleteInventoryItems([item]),
    ]
    for (const remove of removals) {
      expect(await refused(remove())).toEqual({
        type: "not_allowed",
        message: `Cannot remove Inventory Levels for ${here} because there are reserved items at the locations`,
      })
    }
    await inventory().deleteReservationItems(id)
    await inventory().softDeleteInventoryLevels([level.id])
    expect(await figures(item)).toEqual([])
  })

  it("of an item brings nothing back with it that had ended before", async () => {
    const [a, b] = [await aLocation(app.container), await aLocation(app.container)]
    const item = await aStockItem(app.container, { [a]: 10, [b]: 7 })
    const { id } = await reserve(item, a, 4)
    await inventory().softDeleteReservationItems([id])
    await inventory().deleteInventoryItemLevelByLocationId(b)
    await inventory().softDeleteInventoryItems([item])
    await inventory().restoreInventoryItems([item])
    expect(await figures(item)).toEqual(["0 of 10"])
  })
})

it("joins a transaction, in either place of the list form's context, and is taken back with it", async () => {
  const { item, here } = await anItem(10)
  const work = unitOfWork(app.container, async (unit) => {
    const context = unit.join(inventory())
    await inventory().createReservationItems(
      [{ inventory_item_id: item, location_id: here, quantity: 4 }],
      context,
    )
    await inventory().adjustInventory([{ inventoryItemId: item, locationId: here, adjustment: -7 }], context)
    const level = await inventory().adjustInventory(item, here, 1, context)
    expect(asJson(level)).toMatchObject({ stocked_quantity: 4, reserved_quantity: 4, available_quantity: 0 })
    throw new Error("taken back")
  })
  await expect(work).rejects.toThrow("taken back")
  expect(await figures(item)).toEqual(["0 of 10"])
})
