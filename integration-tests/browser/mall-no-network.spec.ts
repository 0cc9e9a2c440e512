import { DESKTOP } from "../helpers/browser"
import { demoBuyer } from "./helpers/demo-buyer"
import { useMall } from "./helpers/mall"
import { fillSheet, placeButton, rowOf } from "./helpers/sheet"

const mall = useMall()

const BUYER = "17450@customers.example"

async function aSheetOf(count: number) {
  const buyer = await demoBuyer(mall.base, BUYER)
  const before = (await buyer.orders()).length
  const lines = (await buyer.goods(count)).map(({ sku }) => ({ sku, quantity: "3" }))
  const page = await mall.enter(BUYER, DESKTOP)
  await fillSheet(page, mall.base, lines)
  const newOrders = async () => (await buyer.orders()).slice(0, -before || undefined)
  return { page, lines, buyer, newOrders }
}

const told = /^Order \d+, which waited for the network, is placed\.$/

describe("a sheet that is placed without network", () => {
  it("waits on the device with its 200 rows and is one order when the network is back", async () => {
    const { page, lines, buyer, newOrders } = await aSheetOf(200)
    await rowOf(page, lines[0].sku).getByText("£").first().waitFor()
    await page.context().setOffline(true)
    await page.getByText("No network. Your order sheet stays on this device.").waitFor()
    await page.getByRole("button", { name: "Place when online" }).dblclick()
    await page.getByText("An order of 200 rows waits for the network. It is sent once.").waitFor()
    await page.getByText("Nothing in the sheet yet.").waitFor()
    expect(await newOrders()).toEqual([])

    await page.context().setOffline(false)
    await page.getByText(told).waitFor()
    await page.reload()
    await page.getByText(told).waitFor()
    const orders = await newOrders()
    expect(orders).toHaveLength(1)
    expect(await buyer.linesOf(orders[0].id)).toEqual(lines)
  })

  it("is one order as well when the server has it and only its answer was lost", async () => {
    const { page, newOrders } = await aSheetOf(5)
    await page.route("**/store/orders", async (route) => {
      await route.fetch()
      await route.abort("connectionreset")
    })
    await placeButton(page).click()
    await page.getByText("An order of 5 rows waits for the network. It is sent once.").waitFor()
    expect(await newOrders()).toHaveLength(1)

    await page.unroute("**/store/orders")
    await page.context().setOffline(true)
    await page.context().setOffline(false)
    await page.getByText(told).waitFor()
    expect(await newOrders()).toHaveLength(1)
  })
})
