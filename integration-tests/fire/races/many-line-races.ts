import { Modules } from "@medusajs/framework/utils"
import { unique } from "../../helpers/company-builders"
import { databaseOf } from "../../helpers/pricing"
import { someGoods } from "../../helpers/shop"
import { expectSound } from "../helpers/invariants"
import { mixed, race, tally, times, type Setting } from "./setting"
import { ordersFrom, type Wanted } from "./sources"

const LINES = 500

export function manyLineRaces(setting: Setting): void {
  let goods: Wanted[]

  beforeAll(async () => {
    goods = await manyGoods(setting)
  }, 120_000)

  it("has no deadlock between 200-line orders and carts in opposite order of their lines", async () => {
    await stockUp(setting, goods, 8)
    const forth = goods.slice(0, 200)
    const back = [...forth].reverse()
    const carts = [
      ...(await ordersFrom(setting, "cart", 1, forth)),
      ...(await ordersFrom(setting, "cart", 1, back)),
    ]
    const mall = mixed(
      await ordersFrom(setting, "mall", 3, forth),
      await ordersFrom(setting, "mall", 3, back),
    )
    expect(tally(await race(setting, [...carts, ...mall]))).toEqual({ placed: 8 })
    await expectSound(setting.container)
  }, 60_000)

  it("places two of four 500-line orders when the stock of every line suffices for two", async () => {
    await stockUp(setting, goods, 2)
    const answers = await race(setting, await ordersFrom(setting, "mall", 4, goods))
    expect(tally(answers)).toEqual({ placed: 2, INSUFFICIENT_INVENTORY: 2 })
    for (const { body } of answers.filter(({ status }) => status === 400)) {
      expect(body.details.lines).toHaveLength(LINES)
      expect(body.details.lines[LINES - 1]).toEqual({
        line: LINES,
        sku: goods[LINES - 1].sku,
        requested: "1",
        available: "0",
      })
    }
    await expectSound(setting.container)
  }, 60_000)
}

async function manyGoods({ container, shop }: Setting): Promise<Wanted[]> {
  const prefix = unique("many")
  const rows = times(LINES, (n) => ({ sku: `${prefix}-${n}`, price: 1, stock: { [shop.leeds]: 0 } }))
  const variants = await someGoods(container, shop, rows)
  return rows.map(({ sku }) => ({ sku, variant_id: variants[sku], quantity: 1 }))
}

/** Leaves exactly so many of each for sale. */
async function stockUp({ container }: Setting, goods: Wanted[], quantity: number): Promise<void> {
  const { rows } = await databaseOf(container).raw(
    `select l.id, l.inventory_item_id, l.location_id, (l.reserved_quantity + ?)::float as stocked_quantity
     from inventory_level l join inventory_item i on i.id = l.inventory_item_id where i.sku = any(?)`,
    [quantity, goods.map(({ sku }) => sku)],
  )
  await container.resolve(Modules.INVENTORY).updateInventoryLevels(rows)
}
