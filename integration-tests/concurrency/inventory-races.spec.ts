import path from "path"
import { Modules } from "@medusajs/framework/utils"
import type { AllocationLine } from "../../src/modules/inventory/types"
import { newId } from "../../src/utils/ids"
import { useApp } from "../helpers/app"
import { useProcesses } from "../helpers/other-processes"
import { aLocation, aStockItem, stockItems, stockRows } from "../helpers/stock-builders"
import type { Change } from "./inventory-tasks"

const PROCESSES = 2

const app = useApp()
const processes = useProcesses(app, PROCESSES, path.join(__dirname, "inventory-tasks.ts"))

const times = <Item>(count: number, make: (i: number) => Item) =>
  Array.from({ length: count }, (_, i) => make(i))

/** Runs each process's changes at the same moment and counts the answers. */
async function race(
  changes: (process: number) => Change[],
  task = "changeAtOnce",
): Promise<Record<string, number>> {
  const answers = await processes.run<string[]>(task, times(PROCESSES, changes))
  const counts: Record<string, number> = {}
  answers.flat().forEach((answer) => (counts[answer] = (counts[answer] ?? 0) + 1))
  return counts
}

function allocation(
  wanted: [item: string, quantity: number, required?: number][],
  location_ids: string[],
): Change {
  const lines = wanted.map(([inventory_item_id, quantity, required_quantity = 1]): AllocationLine => ({
    line_id: newId("ordli"),
    sku: inventory_item_id,
    quantity,
    step: 1,
    manage_inventory: true,
    allow_backorder: false,
    components: [{ inventory_item_id, required_quantity }],
  }))
  const ranking = location_ids.map((location_id, at) => ({
    location_id,
    name: location_id,
    distance_km: at * 100,
    priority: 0,
    serves: true,
  }))
  return { allocate: { lines, ranking, policy: "fewest_parcels" } }
}

async function figures(item: string): Promise<string[]> {
  return (await stockRows(app.container, item)).map(({ stocked, reserved, live, raw_reserved }) => {
    expect([raw_reserved, live]).toEqual([reserved, reserved])
    return `${reserved} of ${stocked}`
  })
}

async function reservations(item: string, here: string, count: number): Promise<string[]> {
  const one = { inventory_item_id: item, location_id: here, quantity: 1 }
  const created = await app.container
    .resolve(Modules.INVENTORY)
    .createReservationItems(times(count, () => one))
  return created.map(({ id }) => id)
}

it("gives 5 units to exactly 5 of 20 who want one, from two processes", async () => {
  const here = await aLocation(app.container)
  const item = await aStockItem(app.container, { [here]: 5 })
  const counts = await race(() => times(10, () => allocation([[item, 1]], [here])))
  expect(counts).toEqual({ done: 5, INSUFFICIENT_INVENTORY: 15 })
  expect(await figures(item)).toEqual(["5 of 5"])
})

it("does the same when one takes through core's own reserving", async () => {
  const here = await aLocation(app.container)
  const item = await aStockItem(app.container, { [here]: 5 })
  const own = { inventory_item_id: item, location_id: here, quantity: 1 }
  const counts = await race((process) =>
    times(10, () =>
      process ? { call: "createReservationItems", with: [own] } : allocation([[item, 1]], [here]),
    ),
  )
  expect(counts.done).toBe(5)
  expect((counts.INSUFFICIENT_INVENTORY ?? 0) + (counts.not_allowed ?? 0)).toBe(15)
  expect(await figures(item)).toEqual(["5 of 5"])
})

it("lets one of 97 pieces and 23 pieces' worth in packs have 108, never both", async () => {
  const here = await aLocation(app.container)
  const item = await aStockItem(app.container, { [here]: 108 })
  const counts = await race((process) => [
    process
      ? allocation([[item, 97]], [here])
      : allocation(
          [
            [item, 20],
            [item, 1, 3],
          ],
          [here],
        ),
  ])
  expect(counts).toEqual({ done: 1, INSUFFICIENT_INVENTORY: 1 })
  expect([["97 of 108"], ["23 of 108"]]).toContainEqual(await figures(item))
})

it("splits over two warehouses until both are empty: 12 orders of 3 from 10 + 10", async () => {
  const [near, far] = [await aLocation(app.container), await aLocation(app.container)]
  const item = await aStockItem(app.container, { [near]: 10, [far]: 10 })
  expect(await race(() => times(6, () => allocation([[item, 3]], [near, far])))).toEqual({
    done: 6,
    INSUFFICIENT_INVENTORY: 6,
  })
  const reserved = (await stockRows(app.container, item)).map((row) => Number(row.reserved))
  expect(reserved[0] + reserved[1]).toBe(18)
  await figures(item)
})

it("has no deadlock between 200-line orders in opposite order", async () => {
  const here = await aLocation(app.container)
  const many = times(200, (i) => ({ sku: `races-${here}-${i}`, stock: { [here]: 1000 } }))
  const items = await stockItems(app.container, many)
  const forth = items.map((item): [string, number] => [item, 1])
  const back = [...forth].reverse()
  const counts = await race(
    (process) => times(5, () => allocation(process ? back : forth, [here])),
    "changeInTurn",
  )
  expect(counts).toEqual({ done: 10 })
  expect(await figures(items[0])).toEqual(["10 of 1000"])
  expect(await figures(items[199])).toEqual(["10 of 1000"])
})

it("counts the deletion of a reservation once, however many delete it at once", async () => {
  const here = await aLocation(app.container)
  const item = await aStockItem(app.container, { [here]: 10 })
  const [gone, ...kept] = await reservations(item, here, 4)
  const counts = await race((process) =>
    times(4, () => ({
      call: process ? "deleteReservationItems" : "softDeleteReservationItems",
      with: [[gone]],
    })),
  )
  expect(counts).toEqual({ done: 8 })
  expect(kept).toHaveLength(3)
  expect(await figures(item)).toEqual(["3 of 10"])
})

it("counts its restoration once", async () => {
  const here = await aLocation(app.container)
  const item = await aStockItem(app.container, { [here]: 10 })
  const [id] = await reservations(item, here, 1)
  await app.container.resolve(Modules.INVENTORY).softDeleteReservationItems([id])
  await race(() => times(4, () => ({ call: "restoreReservationItems", with: [[id]] })))
  expect(await figures(item)).toEqual(["1 of 10"])
})

it("adds up stock that two processes move, up and down", async () => {
  const here = await aLocation(app.container)
  const item = await aStockItem(app.container, { [here]: "100.5" })
  await race((process) =>
    times(15, () => ({ call: "adjustInventory", with: [item, here, process ? "0.3" : -2] })),
  )
  expect(await figures(item)).toEqual(["0 of 75"])
})

it("moves reservations back and forth between two places without deadlock or loss", async () => {
  const [a, b] = [await aLocation(app.container), await aLocation(app.container)]
  const item = await aStockItem(app.container, { [a]: 20, [b]: 20 })
  const ids = await reservations(item, a, 10)
  const counts = await race((process) =>
    [...ids, ...ids].map((id) => ({
      call: "updateReservationItems",
      with: [{ id, location_id: process ? a : b, quantity: process ? 2 : 1 }],
    })),
  )
  expect(Object.keys(counts).filter((answer) => answer !== "done" && answer !== "not_allowed")).toEqual([])
  await figures(item)
})

it("never removes a level under a reservation that is being made", async () => {
  for (const item of await Promise.all(times(5, async () => aStockItem(app.container, { sloc_race: 5 })))) {
    const inventory = app.container.resolve(Modules.INVENTORY)
    const [level] = await inventory.listInventoryLevels({ inventory_item_id: item })
    await race((process) => [
      process
        ? allocation([[item, 1]], ["sloc_race"])
        : { call: "softDeleteInventoryLevels", with: [[level.id]] },
    ])
    const [levels, held] = await Promise.all([
      inventory.listInventoryLevels({ inventory_item_id: item }),
      inventory.listReservationItems({ inventory_item_id: item }),
    ])
    expect(levels.length).toBe(held.length)
  }
})

it("stands a storm of all of it at once", async () => {
  const places = [await aLocation(app.container), await aLocation(app.container)]
  const made = times(3, (i) => ({
    sku: `storm-${places[0]}-${i}`,
    stock: { [places[0]]: 30, [places[1]]: 30 },
  }))
  const items = await stockItems(app.container, made)
  const held = await Promise.all(items.map((item) => reservations(item, places[0], 6)))
  const counts = await race((process) =>
    times(24, (i): Change => {
      const at = (i + process) % 3
      const id = held[at][i % 6]
      const kinds: Change[] = [
        allocation(
          items.map((item, n): [string, number] => [item, n + 1]),
          places,
        ),
        {
          call: "updateReservationItems",
          with: [{ id, quantity: 1 + (i % 3), location_id: places[(i + process) % 2] }],
        },
        { call: "softDeleteReservationItems", with: [[id]] },
        { call: "restoreReservationItems", with: [held[at]] },
        { call: "adjustInventory", with: [items[at], places[i % 2], process ? 1 : -1] },
      ]
      return kinds[i % kinds.length]
    }),
  )
  const allowed = ["done", "INSUFFICIENT_INVENTORY", "not_allowed", "invalid_data"]
  expect(Object.keys(counts).filter((answer) => !allowed.includes(answer))).toEqual([])
  await Promise.all(items.map(figures))
})
