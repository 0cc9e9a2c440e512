import { financeOf } from "../../helpers/credit-builders"
import { expectSound } from "../helpers/invariants"
import { cancel, capture, fulfil, ordersOf } from "./core-operations"
import { reservedOf } from "./figures"
import { aBuyerOf, goodsOf, race, type Send, type Setting } from "./setting"

/** Two operations on one order reach two servers at once, as a double click or two clerks send them. */
export function twiceRaces(setting: Setting): void {
  it("cancels an order once", async () => {
    const { sku, orders } = await fiveOrders(setting)
    const pairs = orders.map((order) => [cancel(setting, order), cancel(setting, order)])
    expect(await outcomes(setting, pairs)).toEqual(["200 and 400"])
    expect(await reservedOf(setting, sku)).toEqual(["0 of 5"])
    await expectSound(setting.container)
  })

  it("ships an order once", async () => {
    const { sku, orders } = await fiveOrders(setting)
    const pairs = orders.map((order) => [fulfil(setting, order, sku), fulfil(setting, order, sku)])
    expect(await outcomes(setting, pairs)).toEqual(["200 and 400"])
    expect(await reservedOf(setting, sku)).toEqual(["0 of 0"])
    await expectSound(setting.container)
  })

  it("either cancels an order or ships it", async () => {
    const { sku, orders } = await fiveOrders(setting)
    const answers = await race(
      setting,
      orders.flatMap((order) => [cancel(setting, order), fulfil(setting, order, sku)]),
    )
    const shipped = answers.filter(({ status }, n) => n % 2 === 1 && status === 200).length
    const cancelled = answers.filter(({ status }, n) => n % 2 === 0 && status === 200).length
    expect(cancelled + shipped).toBe(5)
    expect(await reservedOf(setting, sku)).toEqual([`0 of ${5 - shipped}`])
    await expectSound(setting.container)
  })

  it("captures a payment once", async () => {
    const { buyer, orders } = await fiveOrders(setting)
    const captures = await Promise.all(orders.map((order) => capture(setting, order)))
    // Core answers the capture that there is to whoever comes second.
    const twice = captures.map((send) => [send, send])
    expect(await outcomes(setting, twice)).toEqual(["200 and 200"])
    const credit = await financeOf(setting.container).creditOf(buyer.company.id)
    expect(credit).toMatchObject({ used: "35.7", held: "0" })
    await expectSound(setting.container)
  })

  it("leaves nothing owed of an order that is cancelled while it is captured", async () => {
    const { buyer, sku, orders } = await fiveOrders(setting)
    const captures = await Promise.all(orders.map((order) => capture(setting, order)))
    const answers = await race(
      setting,
      orders.flatMap((order, n) => [captures[n], cancel(setting, order)]),
    )
    expect(answers.filter((_, n) => n % 2 === 1).map(({ status }) => status)).toEqual(Array(5).fill(200))
    const credit = await financeOf(setting.container).creditOf(buyer.company.id)
    expect(credit).toMatchObject({ used: "0", held: "0" })
    expect(await reservedOf(setting, sku)).toEqual(["0 of 5"])
    await expectSound(setting.container)
  })
}

/** 1 + 4.95 delivery, + 20 % = 7.14 each. */
async function fiveOrders(setting: Setting) {
  const buyer = await aBuyerOf(setting, { credit: 1000 })
  const goods = await goodsOf(setting, { price: 1, stock: { [setting.shop.leeds]: 5 } })
  const orders = await ordersOf(setting, [{ ...goods, quantity: 1 }], 5, [buyer])
  return { buyer, sku: goods.sku, orders }
}

/** The different pairs of statuses, the lower first. */
async function outcomes(setting: Setting, pairs: Send[][]): Promise<string[]> {
  const answers = await race(setting, pairs.flat())
  const statuses = pairs.map((_, n) =>
    [answers[2 * n].status, answers[2 * n + 1].status].sort().join(" and "),
  )
  return [...new Set(statuses)]
}
