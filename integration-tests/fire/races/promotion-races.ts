import { unique } from "../../helpers/company-builders"
import { databaseOf } from "../../helpers/pricing"
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
    const goods = await goodsOf(setting, { price: 100 })
    const code = await aPromotion(setting, bounds())
    const wanted = [{ ...goods, quantity: 1 }]
    const mall = await ordersFrom(setting, "mall", 5, wanted, { promo_codes: [code] })
    const carts = await ordersFrom(setting, "cart", 3, wanted, { promo_codes: [code] })
    const answers = await race(setting, [...carts, ...mall])
    expect(tally(answers)).toEqual({ placed: 2, PROMO_CODE_USED_UP: 6 })
    expect(await usesOf(setting, code)).toBe(2)
    await expectSound(setting.container)
  })

  it("waits for a promotion that others hold, longer than the 3 seconds after which core gives up", async () => {
    const goods = await goodsOf(setting, { price: 100 })
    const code = await aPromotion(setting, { limit: 1 })
    const [order] = await ordersFrom(setting, "mall", 1, [{ ...goods, quantity: 1 }], { promo_codes: [code] })
    const [, answers] = await Promise.all([holdFor(4, setting, code), race(setting, [order])])
    expect(tally(answers)).toEqual({ placed: 1 })
  })
}

/** Keeps the promotion's row locked, as a long queue of orders does. */
async function holdFor(seconds: number, { container }: Setting, code: string): Promise<void> {
  await databaseOf(container).transaction(async (transaction) => {
    await transaction.raw("select id from promotion where code = ? for update", [code])
    await transaction.raw("select pg_sleep(?)", [seconds])
  })
}

function aBudget(budget: { type: "usage" | "spend"; limit: number; currency_code?: string }) {
  const name = unique("campaign")
  return { campaign: { name, campaign_identifier: name, budget } }
}
