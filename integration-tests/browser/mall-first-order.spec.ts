import { DEMO_PASSWORD } from "../helpers/demo"
import { SMALL_PHONE, useMall } from "./helpers/mall"
import { barriers, smallTargets } from "./helpers/audit"
import { demoBuyer } from "./helpers/demo-buyer"
import { merchant } from "./helpers/merchant"
import { placeButton, placedOrder } from "./helpers/sheet"

const mall = useMall()

const EMAIL = "ann@harbour.example"

describe("who is no customer yet", () => {
  it("applies, waits for the merchant, and places a first order", async () => {
    const page = await mall.visit(SMALL_PHONE)
    await page.goto(mall.base)
    await page.getByRole("link", { name: "Apply for an account" }).click()
    await page.getByLabel("Email").fill(EMAIL)
    await page.getByLabel("Password").fill(DEMO_PASSWORD)
    await page.getByLabel("Company name").fill("Harbour Trading")
    await page.getByLabel("Tax number").fill("GB123456789")
    await page.getByLabel("Contact").fill("Ann Harbour")
    await page.getByLabel("Country").selectOption("gb")
    await page.getByLabel("City").fill("York")
    await page.getByLabel("Street and number").fill("1 High Street")
    await page.getByRole("button", { name: "Apply" }).click()

    await page.getByRole("heading", { name: "Your application is being looked at" }).waitFor()
    expect([await barriers(page), await smallTargets(page)]).toEqual([[], []])
    await page.goto(`${mall.base}/goods`)
    await page.getByRole("heading", { name: "Your application is being looked at" }).waitFor()
    await (await merchant(mall.base)).approve("Harbour Trading")
    await page.getByRole("button", { name: "Look again" }).click()

    await page.getByRole("searchbox").fill("lovebird")
    const goods = page.getByRole("listitem").filter({ hasText: "WHITE LOVEBIRD LANTERN" })
    await goods.getByRole("button", { name: "More" }).click()
    await goods.getByRole("button", { name: "More" }).click()
    await page.getByRole("link", { name: "Sheet" }).click()
    await page.getByLabel("Payment").getByText("Bank transfer or cash").waitFor({ state: "attached" })
    await placeButton(page).click()

    const display_id = await placedOrder(page)
    const buyer = await demoBuyer(mall.base, EMAIL)
    const [order, ...others] = await buyer.orders()
    expect([order.display_id, others]).toEqual([display_id, []])
    expect(await buyer.linesOf(order.id)).toEqual([{ sku: "22224", quantity: "2" }])
  })
})
