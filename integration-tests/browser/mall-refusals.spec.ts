import { DESKTOP } from "../helpers/browser"
import { demoBuyer, type Goods, type Line } from "./helpers/demo-buyer"
import { useMall } from "./helpers/mall"
import { merchant } from "./helpers/merchant"
import { fillSheet, placeButton, placedOrder, rowOf } from "./helpers/sheet"

const mall = useMall()

/** A buyer whose orders nobody else's test places, with a sheet of these goods before them. */
async function aSheet(company: string, linesOf: (goods: Goods[]) => Line[]) {
  const email = `${company}@customers.example`
  const buyer = await demoBuyer(mall.base, email)
  const goods = await buyer.goods(3)
  const page = await mall.enter(email, DESKTOP)
  const lines = linesOf(goods)
  await fillSheet(page, mall.base, lines)
  return { page, buyer, lines, total: page.getByRole("complementary", { name: "Total" }) }
}
const sixOfEach = (goods: Goods[]) => goods.map(({ sku }) => ({ sku, quantity: "6" }))

describe("what would be refused is told before it is placed, with its mend beside it", () => {
  it("over the credit limit: what is needed, what is left, and payment by transfer", async () => {
    await (await merchant(mall.base)).limitCredit("Customer 16029", "1")
    const { page, buyer, lines, total } = await aSheet("16029", sixOfEach)
    await total.getByText(/^£[\d.]+ is needed and £1\.00 of your credit is left\.$/).waitFor()
    expect(await placeButton(page).isEnabled()).toBe(false)
    await total.getByRole("button", { name: "Pay by transfer" }).click()
    await placeButton(page).click()
    await placedOrder(page)
    await page.getByText("Not paid yet").waitFor()
    expect(await buyer.linesOf((await buyer.orders())[0].id)).toEqual(lines)
  })

  it("short of stock: at each such row what is left, and that much of it", async () => {
    const { page, buyer, lines, total } = await aSheet("16684", ([few, ...others]) => [
      { sku: few.sku, quantity: String(few.available + 1) },
      ...sixOfEach(others),
    ])
    const left = String(Number(lines[0].quantity) - 1)
    await total.getByText("1 row has something to mend.").waitFor()
    expect(await placeButton(page).isEnabled()).toBe(false)
    await rowOf(page, lines[0].sku).getByText(`${left} left.`).waitFor()
    expect(await rowOf(page, lines[1].sku).getByText("left.").count()).toBe(0)
    await rowOf(page, lines[0].sku)
      .getByRole("button", { name: `Set to ${left}` })
      .click()
    await placeButton(page).click()
    await placedOrder(page)
    expect(await buyer.linesOf((await buyer.orders())[0].id)).toEqual([
      { sku: lines[0].sku, quantity: left },
      ...lines.slice(1),
    ])
  })

  it("over the member's spending limit: which limit, and which rows to leave out", async () => {
    const { page, buyer, lines, total } = await aSheet("13694", sixOfEach)
    const limit = await buyer.totalOf(lines.slice(0, 2))
    await (await merchant(mall.base)).limitOrders("Customer 13694", limit)
    await page.reload()
    await total.getByText(`would be above your spending limit of £${limit} per order.`).waitFor()
    expect(await placeButton(page).isEnabled()).toBe(false)
    await total.getByRole("button", { name: "Leave out the last row" }).click()
    await placeButton(page).click()
    await placedOrder(page)
    expect(await buyer.linesOf((await buyer.orders())[0].id)).toEqual(lines.slice(0, 2))
  })
})

describe("what is refused at the moment of placing", () => {
  it("because others bought it meanwhile, is told at its row, and mended there", async () => {
    const { page, buyer, lines } = await aSheet("15311", ([few, ...others]) => [
      { sku: few.sku, quantity: String(few.available) },
      ...sixOfEach(others),
    ])
    await page.getByRole("button", { name: "Place order", disabled: false }).waitFor()
    const other = await demoBuyer(mall.base, "13089@customers.example")
    await other.order([{ sku: lines[0].sku, quantity: "5" }])
    await placeButton(page).click()
    await page.getByText("Refused. What is wrong stands beside it.").waitFor()
    const left = String(Number(lines[0].quantity) - 5)
    await rowOf(page, lines[0].sku)
      .getByRole("button", { name: `Set to ${left}` })
      .click()
    await placeButton(page).click()
    await placedOrder(page)
    expect((await buyer.linesOf((await buyer.orders())[0].id))[0]).toEqual({
      sku: lines[0].sku,
      quantity: left,
    })
  })
})
