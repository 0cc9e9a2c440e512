import { expectSound } from "../helpers/invariants"
import { cancel, fulfil, ordersOf, setStock } from "./core-operations"
import { reservedOf } from "./figures"
import { goodsOf, mixed, race, statuses, tally, times, type Send, type Setting } from "./setting"
import { ordersFrom } from "./sources"

/** Core's own operations of the terminal, at the same moment as orders. */
export function coreRaces(setting: Setting): void {
  it("keeps the figures exact while stock is set and orders are cancelled, fulfilled and placed", async () => {
    const { leeds } = setting.shop
    const counted = await goodsOf(setting, { price: 1, stock: { [leeds]: 40 } })
    const shipped = await goodsOf(setting, { price: 1, stock: { [leeds]: 40 } })
    const wanted = [
      { ...counted, quantity: 1 },
      { ...shipped, quantity: 1 },
    ]
    const earlier = [
      ...(await ordersOf(setting, wanted, 4)),
      ...(await ordersOf(setting, [...wanted].reverse(), 4)),
    ]
    const setTo = await setStock(setting, counted.sku)
    const operations = times(4, (n): Send[] => [
      cancel(setting, earlier[2 * n]),
      fulfil(setting, earlier[2 * n + 1], shipped.sku),
      setTo(50 + n),
    ]).flat()
    const orders = await ordersFrom(setting, "mall", 20, wanted)
    expect(statuses(await race(setting, mixed(operations, orders)))).toEqual({ 200: 12, 201: 20 })
    // 8, of which 4 were cancelled, and 20; 4 of the shipped goods have left.
    const [ofCounted] = await reservedOf(setting, counted.sku)
    expect(["24 of 50", "24 of 51", "24 of 52", "24 of 53"]).toContain(ofCounted)
    expect(await reservedOf(setting, shipped.sku)).toEqual(["20 of 36"])
    await expectSound(setting.container)
  })

  it("sells again what cancellations free, once", async () => {
    const goods = await goodsOf(setting, { price: 1, stock: { [setting.shop.leeds]: 5 } })
    const wanted = [{ ...goods, quantity: 1 }]
    const earlier = await ordersOf(setting, wanted, 5)
    const cancellations = earlier.map((order) => cancel(setting, order))
    const orders = await ordersFrom(setting, "mall", 20, wanted)
    const sold = tally(await race(setting, [...cancellations, ...orders])).placed ?? 0
    expect(await reservedOf(setting, goods.sku)).toEqual([`${sold} of 5`])
    await expectSound(setting.container)
    const later = await race(setting, await ordersFrom(setting, "mall", 10, wanted))
    expect(later.filter(({ status }) => status === 201)).toHaveLength(5 - sold)
  })

  it("sells no more than the stock that is set meanwhile", async () => {
    const { sku, wanted, lower } = await twentyUnits(setting)
    const orders = await ordersFrom(setting, "mall", 20, wanted)
    const { "201": sold, "200": lowered } = statuses(await race(setting, mixed(lower, orders)))
    expect(sold).toBe(lowered ? 5 : 20)
    expect(await reservedOf(setting, sku)).toEqual([lowered ? "5 of 5" : "20 of 20"])
    await expectSound(setting.container)
  })

  it("refuses to set stock below what is sold already, while more is sold", async () => {
    const { sku, wanted, lower } = await twentyUnits(setting)
    await ordersOf(setting, wanted, 8)
    const orders = await ordersFrom(setting, "mall", 12, wanted)
    const answers = await race(setting, [...lower, ...orders])
    expect(answers.slice(0, 4).map(({ status }) => status)).toEqual([400, 400, 400, 400])
    expect(tally(answers.slice(4))).toEqual({ placed: 12 })
    expect(await reservedOf(setting, sku)).toEqual(["20 of 20"])
    await expectSound(setting.container)
  })
}

/** And four requests to set their stock to 5. */
async function twentyUnits(setting: Setting) {
  const goods = await goodsOf(setting, { price: 1, stock: { [setting.shop.leeds]: 20 } })
  const lower = Array<Send>(4).fill((await setStock(setting, goods.sku))(5))
  return { sku: goods.sku, wanted: [{ ...goods, quantity: 1 }], lower }
}
