import { unique } from "../../helpers/company-builders"
import { someGoods } from "../../helpers/shop"
import { expectSound } from "../helpers/invariants"
import { reservedOf } from "./figures"
import { goodsOf, outcomeOf, race, tally, times, type Setting } from "./setting"
import { ordersFrom, SOURCES } from "./sources"

export function stockRaces(setting: Setting): void {
  it.each(SOURCES)("sells exactly 5 units to 20 orders of one each: %s", async (source) => {
    const five = await fiveUnits(setting)
    const orders = await ordersFrom(setting, source, 20, [{ ...five, quantity: 1 }])
    expect(tally(await race(setting, orders))).toEqual({ placed: 5, INSUFFICIENT_INVENTORY: 15 })
    expect(await reservedOf(setting, five.sku)).toEqual(["2 of 2", "3 of 3"])
    await expectSound(setting.container)
  })

  it("sells exactly 5 units to 20 orders of one each from all sources together", async () => {
    const five = await fiveUnits(setting)
    const bySource = await Promise.all(
      SOURCES.map((source) => ordersFrom(setting, source, 4, [{ ...five, quantity: 1 }])),
    )
    const mixed = times(4, (n) => bySource.map((orders) => orders[n])).flat()
    expect(tally(await race(setting, mixed))).toEqual({ placed: 5, INSUFFICIENT_INVENTORY: 19 })
    expect(await reservedOf(setting, five.sku)).toEqual(["2 of 2", "3 of 3"])
    await expectSound(setting.container)
  })

  it("lets one of 97 pieces and a carton of 23 have 108, never both, and tells the other what is left", async () => {
    const pairs = await Promise.all(times(8, () => pieceAndCarton(setting)))
    const orders = (
      await Promise.all(
        pairs.map(async ({ piece, carton }, n) => {
          const [pieces] = await ordersFrom(setting, "mall", 1, [{ ...piece, quantity: 97 }])
          const [cartons] = await ordersFrom(setting, "api", 1, [{ ...carton, quantity: 1 }])
          return n % 2 ? [pieces, cartons] : [cartons, pieces]
        }),
      )
    ).flat()
    const answers = await race(setting, orders)
    expect(tally(answers)).toEqual({ placed: 8, INSUFFICIENT_INVENTORY: 8 })
    for (const [n, { piece, carton }] of pairs.entries()) {
      const two = answers.slice(2 * n, 2 * n + 2)
      const loser = two.find((answer) => outcomeOf(answer) !== "placed")!
      const [pieceWon] = await reservedOf(setting, piece.sku)
      expect(loser.body.details.lines).toEqual([
        pieceWon === "97 of 108"
          ? { line: 1, sku: carton.sku, requested: "1", available: "0" }
          : { line: 1, sku: piece.sku, requested: "97", available: "85" },
      ])
      expect(["97 of 108", "23 of 108"]).toContain(pieceWon)
    }
    await expectSound(setting.container)
  })

  it("refuses 97 pieces and a carton of 23 of 108 as one when they are two lines of one order", async () => {
    const { piece, carton } = await pieceAndCarton(setting)
    const wanted = [
      { ...piece, quantity: 97 },
      { ...carton, quantity: 1 },
    ]
    const orders = await ordersFrom(setting, "mall", 4, wanted)
    const answers = await race(setting, orders)
    expect(tally(answers)).toEqual({ INSUFFICIENT_INVENTORY: 4 })
    // The carton takes first; of the pieces 108 - 23 are left.
    expect(answers[0].body.details.lines).toEqual([
      { line: 1, sku: piece.sku, requested: "97", available: "85" },
    ])
    expect(await reservedOf(setting, piece.sku)).toEqual(["0 of 108"])
    await expectSound(setting.container)
  })
}

const fiveUnits = (setting: Setting) =>
  goodsOf(setting, { price: 1, stock: { [setting.shop.leeds]: 2, [setting.shop.lille]: 3 } })

async function pieceAndCarton({ container, shop }: Setting) {
  const piece = unique("piece")
  const carton = unique("carton")
  const variants = await someGoods(container, shop, [
    { sku: piece, price: 1, stock: { [shop.leeds]: 108 } },
    { sku: carton, price: 20, pack: { of: piece, quantity: 23 } },
  ])
  const named = (sku: string) => ({ sku, variant_id: variants[sku] })
  return { piece: named(piece), carton: named(carton) }
}
