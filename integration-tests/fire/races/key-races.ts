import { aCart } from "../../helpers/carts"
import { expectSound } from "../helpers/invariants"
import { numberOfOrders } from "./figures"
import { aPromotion } from "./promotions"
import { aBuyerOf, goodsOf, orderIdOf, race, tally, times, type Send, type Setting } from "./setting"

export function keyRaces(setting: Setting): void {
  it("places one order for ten requests with one Idempotency-Key, and names it to all", async () => {
    const { buyer, lines } = await aBuyerOfPlenty(setting)
    const send: Send = (url) => buyer.at(url).order(lines, {}, { "Idempotency-Key": "PO-17" })
    const answers = await race(setting, Array<Send>(10).fill(send))
    expect(tally(answers)).toEqual({ placed: 1, replayed: 9 })
    const first = answers.find(({ status }) => status === 201)!
    answers.forEach(({ body }) => expect(body).toEqual(first.body))
    expect(await numberOfOrders(setting, buyer.company.id)).toBe(1)
    await expectSound(setting.container)
  })

  it("refuses none of ten requests with one key, nor a later one, because their own order took the last of everything", async () => {
    const { buyer, lines, promo_codes } = await theLastOfEverything(setting)
    const send: Send = (url) => buyer.at(url).order(lines, { promo_codes }, { "Idempotency-Key": "PO-18" })
    expect(tally(await race(setting, Array<Send>(10).fill(send)))).toEqual({ placed: 1, replayed: 9 })
    expect(tally(await race(setting, [send, send]))).toEqual({ replayed: 2 })
    expect(await numberOfOrders(setting, buyer.company.id)).toBe(1)
    await expectSound(setting.container)
  })

  it("places one of two orders that come at once under one key, and says 422 to the other", async () => {
    const { buyer, goods } = await aBuyerOfPlenty(setting)
    const answers = await race(
      setting,
      times(10, (n) => (url: string) => {
        const lines = [{ sku: goods.sku, quantity: n % 3 === 0 ? 1 : 2 }]
        return buyer.at(url).order(lines, {}, { "Idempotency-Key": "PO-19" })
      }),
    )
    const ones = answers.filter((_, n) => n % 3 === 0)
    const twos = answers.filter((_, n) => n % 3 !== 0)
    const [winners, losers] = ones.some(({ status }) => status === 422) ? [twos, ones] : [ones, twos]
    expect(tally(winners)).toEqual({ placed: 1, replayed: winners.length - 1 })
    const id = orderIdOf(winners[0])
    for (const { status, body } of losers) {
      expect({ status, message: body.message }).toEqual({
        status: 422,
        message: expect.stringContaining(`already placed order ${id} from another request`),
      })
    }
    expect(await numberOfOrders(setting, buyer.company.id)).toBe(1)
    await expectSound(setting.container)
  })

  it("takes the same key of two buyers as two", async () => {
    const [one, other] = [await aBuyerOfPlenty(setting), await aBuyerOfPlenty(setting)]
    const answers = await race(
      setting,
      times(8, (n) => (url: string) => {
        const { buyer, lines } = n % 4 < 2 ? one : other
        return buyer.at(url).order(lines, {}, { "Idempotency-Key": "PO-20" })
      }),
    )
    expect(tally(answers)).toEqual({ placed: 2, replayed: 6 })
    expect(await numberOfOrders(setting, one.buyer.company.id)).toBe(1)
    expect(await numberOfOrders(setting, other.buyer.company.id)).toBe(1)
  })

  it.each(["pp_credit_credit", "pp_system_default"])(
    "places one order for a cart that is completed ten times, paid by %s",
    async (provider_id) => {
      const { buyer, goods } = await theLastOfEverything(setting)
      const cart = await aCart(buyer, setting.shop, [{ variant_id: goods.variant_id, quantity: 1 }], {
        provider_id,
      })
      const send: Send = (url) => buyer.at(url).post(`/store/carts/${cart}/complete`, {})
      const answers = await race(setting, Array<Send>(10).fill(send))
      // Core says the same whether it placed the order now or before.
      expect(tally(answers)).toEqual({ placed: 10 })
      expect(new Set(answers.map(orderIdOf)).size).toBe(1)
      expect(await numberOfOrders(setting, buyer.company.id)).toBe(1)
      await expectSound(setting.container)
    },
  )
}

async function aBuyerOfPlenty(setting: Setting) {
  const buyer = await aBuyerOf(setting, { credit: 1000 })
  const goods = await goodsOf(setting, { price: 10, stock: { [setting.shop.leeds]: 100 } })
  return { buyer, goods, lines: [{ sku: goods.sku, quantity: 2 }] }
}

/** One order takes all: the stock, the credit, the day's limit and the promotion. 10 + 4.95, + 20 % = 17.94. */
async function theLastOfEverything(setting: Setting) {
  const buyer = await aBuyerOf(setting, { credit: 20, limits: { limit_per_day: 20 } })
  const goods = await goodsOf(setting, { price: 10, stock: { [setting.shop.leeds]: 1 } })
  const promo_codes = [await aPromotion(setting, { limit: 1 })]
  return { buyer, goods, lines: [{ sku: goods.sku, quantity: 1 }], promo_codes }
}
