import { DESKTOP } from "../helpers/browser"
import { demoBuyer, type Line } from "./helpers/demo-buyer"
import { useMall } from "./helpers/mall"
import { paste, placeButton, placedOrder } from "./helpers/sheet"

const mall = useMall()

const BUYER = "18102@customers.example"

/** The same line in every usual way of writing it. */
const WAYS = [
  ({ sku, quantity }: Line) => `${sku}\t${quantity}`,
  ({ sku, quantity }: Line) => `${sku}, ${quantity}`,
  ({ sku, quantity }: Line) => `${sku} ${quantity}`,
  ({ sku, quantity }: Line) => `${sku}、${quantity}件`,
  ({ sku, quantity }: Line) => `${sku.toLowerCase()};${quantity}`,
  ({ sku, quantity }: Line) => `${sku}\tas last year\t${quantity}`,
  ({ sku, quantity }: Line) => `${sku}×${quantity}`,
]

/** Seven ways to get a row wrong, and what is said of each. */
const BAD: [(line: Line) => string, string][] = [
  [() => "NOSUCH-1, 6", "No goods with this code"],
  [({ sku }) => sku, "No quantity"],
  [({ sku }) => `${sku}, 0`, "Quantity must be more than 0"],
  [({ sku }) => `${sku}, 3 crates`, "Unit not known"],
  [({ quantity }) => `, ${quantity}`, "No code"],
  [({ sku, quantity }) => `${sku}-OLD\t${quantity}`, "No goods with this code"],
  [({ sku }) => `${sku}\tsix`, "No quantity"],
]

describe("a list of 200 rows with seven bad ones", () => {
  it("is pasted, mended where it is wrong, and placed exactly as it was written", async () => {
    const buyer = await demoBuyer(mall.base, BUYER)
    const goods = await buyer.goods(200)
    const lines = goods.map(({ sku }, index) => ({ sku, quantity: String((index % 12) + 1) }))
    const badAt = new Map(BAD.map((bad, index) => [10 + 27 * index, bad]))
    const page = await mall.enter(BUYER, DESKTOP)
    await page.goto(`${mall.base}/sheet`)
    await paste(
      page,
      lines.map((line, index) => (badAt.get(index)?.[0] ?? WAYS[index % WAYS.length])(line)),
    )

    await page.getByRole("heading", { name: "7 rows need a look" }).waitFor()
    const row = (index: number) => page.getByLabel(`Row ${index + 1}`, { exact: true })
    for (const [index, [, reason]] of badAt) {
      expect(
        await page
          .getByRole("listitem")
          .filter({ has: row(index) })
          .innerText(),
      ).toContain(reason)
    }
    for (const index of badAt.keys()) {
      // As one types who looks up the quantity meanwhile: the row does not go away under the fingers.
      await row(index).fill("")
      await row(index).pressSequentially(`${lines[index].sku} `)
      await page.waitForTimeout(500)
      await page.keyboard.type(lines[index].quantity)
    }
    await page.getByRole("button", { name: "Add 200 rows" }).click()
    await placeButton(page).click()

    const display_id = await placedOrder(page)
    const [order, ...others] = await buyer.orders()
    expect([order.display_id, others]).toEqual([display_id, []])
    expect(await buyer.linesOf(order.id)).toEqual(lines)
  })
})
