import { unique } from "../../helpers/company-builders"
import { expectSound } from "../helpers/invariants"
import { aPromotion, usesOf } from "./promotions"
import { goodsOf, race, tally, type Setting } from "./setting"
import { ordersFrom } from "./sources"

/** An order of 100 is 10 off. */
const BOUNDS = [
  ["two uses", () => ({ limit: 2 })],
  ["a budget of two uses", () => aBudget({ type: "usage", limit: 2 })],
  ["a budget of 25.00", () => aBudget({ type: "spend", limit: 25, currency_code: "gbp" })],
] as const

export function promotionRaces(setting: Setting): void {
  it.each(BOUNDS)("gives a promotion with %s to two of eight orders", async (_, bounds) => {
    const goods = await goodsOf(setting, { price: 100, stock: { [setting.shop.leeds]: 100 } })
    const code = await aPromotion(setting, bounds())
    const wanted = [{ ...goods, quantity: 1 }]
    const mall = await ordersFrom(setting, "mall", 5, wanted, { promo_codes: [code] })
    const carts = await ordersFrom(setting, "cart", 3, wanted, { promo_codes: [code] })
    const answers = await race(setting, [...carts, ...mall])
    expect(tally(answers)).toEqual({ placed: 2, PROMO_CODE_USED_UP: 6 })
    expect(await usesOf(setting, code)).toBe(2)
    await expectSound(setting.container)
  })
}

function aBudget(budget: { type: "usage" | "spend"; limit: number; currency_code?: string }) {
  const name = unique("campaign")
  return { campaign: { name, campaign_identifier: name, budget } }
}
