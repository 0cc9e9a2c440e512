import type { Page, Route } from "playwright-core"
import { DESKTOP } from "../helpers/browser"
import { eventually } from "../helpers/eventually"
import { demoBuyer } from "./helpers/demo-buyer"
import { useMall } from "./helpers/mall"
import { fillSheet, placeButton, placedOrder, rowOf } from "./helpers/sheet"

const mall = useMall()

const BUYER = "17511@customers.example"

async function theSheetInTwoTabs() {
  const buyer = await demoBuyer(mall.base, BUYER)
  const before = (await buyer.orders()).length
  const lines = (await buyer.goods(3)).map(({ sku }) => ({ sku, quantity: "4" }))
  const one = await mall.enter(BUYER, DESKTOP)
  await fillSheet(one, mall.base, lines)
  const other = await one.context().newPage()
  await other.goto(`${mall.base}/sheet`)
  await rowOf(other, lines[2].sku).waitFor()
  return { one, other, lines, count: async () => (await buyer.orders()).length - before }
}

/** Keeps what the tabs send to place an order until both have sent it: the first answer empties the sheet of the other. */
async function heldOrders(pages: Page[]) {
  const held: Route[] = []
  for (const page of pages) {
    await page.route("**/store/orders", (route) => void held.push(route))
  }
  return {
    async release() {
      await eventually(() => Promise.resolve({ held: held.length }), { held: pages.length })
      await Promise.all(held.map((route) => route.continue()))
    },
  }
}

describe("a sheet that is open in two tabs", () => {
  it("is the same in both, and one order for a double click in one of them", async () => {
    const { one, other, lines, count } = await theSheetInTwoTabs()
    await rowOf(one, lines[0].sku).getByRole("textbox").first().fill("7")
    const quantity = rowOf(other, lines[0].sku).getByRole("textbox").first()
    await eventually(async () => [await quantity.inputValue()], ["7"])
    await placeButton(one).dblclick()
    await placedOrder(one)
    await other.getByText("Nothing in the sheet yet.").waitFor()
    expect(await count()).toBe(1)
  })

  it("is not written by a tab that is only opened: another one may be changing it", async () => {
    const { one } = await theSheetInTwoTabs()
    const writes = await one.evaluateHandle(() => {
      const heard: string[] = []
      new BroadcastChannel("order-sheet").onmessage = ({ data }) => heard.push(data)
      return heard
    })
    const third = await one.context().newPage()
    await third.goto(`${mall.base}/sheet`)
    await placeButton(third).click({ trial: true })
    expect(await writes.jsonValue()).toEqual([])
  })

  it("is one order when both tabs place it at the same moment", async () => {
    const { one, other, count } = await theSheetInTwoTabs()
    const sent = await heldOrders([one, other])
    await placeButton(one).click()
    await placeButton(other).click()
    await sent.release()
    expect(await placedOrder(one)).toBe(await placedOrder(other))
    expect(await count()).toBe(1)
  })
})
