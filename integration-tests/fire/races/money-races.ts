import { companyService } from "../../helpers/company-builders"
import { financeOf } from "../../helpers/credit-builders"
import { expectSound } from "../helpers/invariants"
import { aBuyerOf, goodsOf, mixed, race, tally, type Send, type Setting } from "./setting"
import { ordersFrom } from "./sources"

/** 10 + 4.95 delivery, + 20 % = 17.94 an order. */
export function moneyRaces(setting: Setting): void {
  it("keeps 20 orders of one company to its credit limit", async () => {
    // Five are 89.70, six 107.64.
    const buyer = await aBuyerOf(setting, { credit: 100 })
    const orders = await twentyOrders(setting, buyer, "credit")
    expect(tally(await race(setting, orders))).toEqual({
      placed: 5,
      CREDIT_LIMIT_EXCEEDED: 15,
    })
    expect(await financeOf(setting.container).creditOf(buyer.company.id)).toMatchObject({
      used: "0",
      held: "89.7",
      available: "10.3",
    })
    await expectSound(setting.container)
  })

  it("keeps 20 orders of one member to their spending limit", async () => {
    // Three are 53.82, four 71.76.
    const buyer = await aBuyerOf(setting, { credit: 1000, limits: { limit_per_day: 60 } })
    const orders = await twentyOrders(setting, buyer, "offline")
    expect(tally(await race(setting, orders))).toEqual({
      placed: 3,
      SPENDING_LIMIT_EXCEEDED: 17,
    })
    const spent = await companyService(setting.container).checkSpend({
      member_id: buyer.owner.member_id,
      amount: "60",
      at: new Date(),
    })
    expect(spent).toMatchObject({ period: "day", spent: "53.82" })
    await expectSound(setting.container)
  })
}

/** From the mall, on the phone and out of carts, mixed; of goods without stock, whose rows would put them in a queue. */
async function twentyOrders(
  setting: Setting,
  buyer: Setting["buyers"][number],
  payment: "credit" | "offline",
): Promise<Send[]> {
  const wanted = [{ ...(await goodsOf(setting, { price: 10 })), quantity: 1 }]
  const from = async (source: "mall" | "phone" | "cart", count: number) =>
    await ordersFrom(setting, source, count, wanted, { buyers: [buyer], payment })
  return mixed([...(await from("cart", 6)), ...(await from("mall", 8))], await from("phone", 6))
}
