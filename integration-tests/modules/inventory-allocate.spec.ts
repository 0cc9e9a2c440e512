import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type InventoryModuleService from "../../src/modules/inventory/service"
import type { AllocationLine, RankedLocation } from "../../src/modules/inventory/types"
import { unitOfWork } from "../../src/utils/unit-of-work"
import { useApp } from "../helpers/app"
import { aLocation, aStockItem, stockItems, stockRows } from "../helpers/stock-builders"

const app = useApp()
const inventory = () => app.container.resolve<InventoryModuleService>(Modules.INVENTORY)
const connection = () => app.container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)

function line(
  line_id: string,
  item: string,
  quantity: string,
  extra: Partial<AllocationLine> = {},
): AllocationLine {
  return {
    line_id,
    sku: line_id.toUpperCase(),
    quantity,
    step: "1",
    manage_inventory: true,
    allow_backorder: false,
    components: [{ inventory_item_id: item, required_quantity: 1 }],
    ...extra,
  }
}

function rank(location_id: string, distance_km: number | null): RankedLocation {
  return { location_id, name: location_id, distance_km, priority: 0, serves: true }
}

function allocate(lines: AllocationLine[], ranking: RankedLocation[]) {
  return inventory().allocate({ lines, ranking, policy: "fewest_parcels" })
}

async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const hear = ({ sql }: { sql: string }) => statements.push(sql.trim().split(/\s+/)[0])
  connection().on("query", hear)
  await work().finally(() => connection().removeListener("query", hear))
  return statements
}

const reserved = async (item: string) =>
  Object.fromEntries((await stockRows(app.container, item)).map((row) => [row.location_id, row.reserved]))

it("splits a line over two warehouses and reserves each part under its own order line", async () => {
  const [near, far] = [await aLocation(app.container), await aLocation(app.container)]
  const item = await aStockItem(app.container, { [near]: 7, [far]: 5 })
  const { parts } = await allocate([line("ordli_split", item, "10")], [rank(far, 500), rank(near, 20)])
  const part = { line_id: "ordli_split", is_backorder: false }
  expect(parts).toEqual([
    { ...part, order_line_id: "ordli_split", location_id: near, quantity: "7" },
    {
      ...part,
      order_line_id: expect.stringMatching(/^ordli_[0-9A-Z]{26}$/),
      location_id: far,
      quantity: "3",
    },
  ])
  expect(await stockRows(app.container, item)).toEqual(
    expect.arrayContaining([
      { location_id: near, stocked: "7", reserved: "7", raw_reserved: "7", live: "7" },
      { location_id: far, stocked: "5", reserved: "3", raw_reserved: "3", live: "3" },
    ]),
  )
  const reservations = await inventory().listReservationItems({ inventory_item_id: item })
  const held = reservations.map(({ line_item_id, location_id }) => [line_item_id, location_id])
  expect(held).toEqual(expect.arrayContaining(parts.map((p) => [p.order_line_id, p.location_id])))
})

it("reserves a kit's components where the kit is made, by what each of them needs", async () => {
  const here = await aLocation(app.container)
  const [box, candle] = [
    await aStockItem(app.container, { [here]: 10 }),
    await aStockItem(app.container, { [here]: "7.5" }),
  ]
  const components = [
    { inventory_item_id: box, required_quantity: 1 },
    { inventory_item_id: candle, required_quantity: "2.5" },
  ]
  await allocate([line("ordli_kit", "", "3", { components })], [rank(here, 1)])
  expect([await reserved(box), await reserved(candle)]).toEqual([{ [here]: "3" }, { [here]: "7.5" }])
})

it("refuses all or nothing, and tells every short line", async () => {
  const here = await aLocation(app.container)
  const [a, b, c] = await stockItems(
    app.container,
    ["a", "b", "c"].map((name) => ({ sku: `${name}-${here}`, stock: { [here]: 5 } })),
  )
  const placing = allocate([line("l-a", a, "6"), line("l-b", b, "5"), line("l-c", c, "7")], [rank(here, 1)])
  await expect(placing).rejects.toMatchObject({
    type: "not_allowed",
    code: "INSUFFICIENT_INVENTORY",
    message: "Not enough stock for L-A: 6 ordered, 5 available; L-C: 7 ordered, 5 available",
    details: {
      lines: [
        { line_id: "l-a", sku: "L-A", requested: "6", available: "5" },
        { line_id: "l-c", sku: "L-C", requested: "7", available: "5" },
      ],
    },
  })
  expect([await reserved(a), await reserved(b)]).toEqual([{ [here]: "0" }, { [here]: "0" }])
})

it("sums lines of one stock item: 97 pieces and a carton of 24 are not in 108", async () => {
  const here = await aLocation(app.container)
  const item = await aStockItem(app.container, { [here]: 108 })
  const carton = line("carton", item, "1", {
    components: [{ inventory_item_id: item, required_quantity: 24 }],
  })
  await expect(allocate([line("piece", item, "97"), carton], [rank(here, 1)])).rejects.toMatchObject({
    details: { lines: [{ line_id: "piece", sku: "PIECE", requested: "97", available: "84" }] },
  })
})

it("reserves the rest of a backorder line beyond stock, and nobody else's stock", async () => {
  const here = await aLocation(app.container)
  const item = await aStockItem(app.container, { [here]: 4 })
  const { parts } = await allocate(
    [line("ordli_later", item, "10", { allow_backorder: true })],
    [rank(here, 1)],
  )
  expect(parts.map(({ quantity, is_backorder }) => [quantity, is_backorder])).toEqual([
    ["4", false],
    ["6", true],
  ])
  expect(await reserved(item)).toEqual({ [here]: "10" })
  await expect(allocate([line("ordli_now", item, "1")], [rank(here, 1)])).rejects.toMatchObject({
    details: { lines: [{ line_id: "ordli_now", sku: "ORDLI_NOW", requested: "1", available: "0" }] },
  })
})

it("writes the row that core's own reserving writes", async () => {
  const here = await aLocation(app.container)
  const item = await aStockItem(app.container, { [here]: 20 })
  await allocate([line("ordli_ours", item, "2.50", { step: "0.5" })], [rank(here, 1)])
  await inventory().createReservationItems([
    {
      line_item_id: "ordli_core",
      inventory_item_id: item,
      location_id: here,
      quantity: 2.5,
      allow_backorder: false,
    },
  ])
  const rows = await connection()("reservation_item").where({ inventory_item_id: item })
  const [ours, core] = ["ordli_ours", "ordli_core"].map((id) => {
    const {
      id: own,
      line_item_id,
      created_at,
      updated_at,
      ...rest
    } = rows.find((row) => row.line_item_id === id)
    expect(own).toMatch(/^resitem_[0-9A-Z]{26}$/)
    expect([line_item_id, updated_at]).toEqual([id, created_at])
    return rest
  })
  expect(ours).toEqual(core)
})

it("takes two statements for one line or for two hundred, and the plan one", async () => {
  const [a, b] = [await aLocation(app.container), await aLocation(app.container)]
  const items = await stockItems(
    app.container,
    Array.from({ length: 200 }, (_, i) => ({ sku: `many-${a}-${i}`, stock: { [a]: 3, [b]: 3 } })),
  )
  const lines = items.map((item, i) => line(`ordli_many_${i}`, item, "4"))
  const ranking = [rank(a, 10), rank(b, 20)]
  const written = ["select", "with"]
  for (const some of [lines.slice(0, 1), lines.slice(1)]) {
    const statements = await statementsOf(() => allocate(some, ranking))
    expect(statements.filter((word) => !/begin|commit/i.test(word))).toEqual(written)
  }
  const input = { lines, ranking, policy: "nearest_first" as const }
  expect(await statementsOf(() => inventory().planAllocation(input))).toEqual(["select"])
})

it("previews without locking or writing: the shortages, and parts of what can be had", async () => {
  const here = await aLocation(app.container)
  const [a, b] = [
    await aStockItem(app.container, { [here]: 5 }),
    await aStockItem(app.container, { [here]: 5 }),
  ]
  const input = { lines: [line("l-a", a, "6"), line("l-b", b, "5")], ranking: [rank(here, 1)] }
  const plan = await inventory().planAllocation({ ...input, policy: "fewest_parcels" })
  expect(plan.shortages).toEqual([{ line_id: "l-a", sku: "L-A", requested: "6", available: "5" }])
  expect(plan.parts.map(({ line_id, quantity }) => [line_id, quantity])).toEqual([["l-b", "5"]])
  expect(await reserved(b)).toEqual({ [here]: "0" })
})

it("sees what the joined transaction has written, and is taken back with it", async () => {
  const here = await aLocation(app.container)
  const placing = unitOfWork(app.container, async (unit) => {
    const context = unit.join(inventory())
    const [{ id }] = await inventory().createInventoryItems([{ sku: `joined-${here}` }], context)
    await inventory().createInventoryLevels(
      [{ inventory_item_id: id, location_id: here, stocked_quantity: 5 }],
      context,
    )
    const input = {
      lines: [line("ordli_joined", id, "5")],
      ranking: [rank(here, 1)],
      policy: "nearest_first" as const,
    }
    await inventory().allocate(input, context)
    await inventory().deleteReservationItemsByLineItem("ordli_joined", context)
    await inventory().allocate(input, context)
    throw new Error("taken back")
  })
  await expect(placing).rejects.toThrow("taken back")
  expect(await inventory().listReservationItems({ line_item_id: "ordli_joined" })).toEqual([])
})
