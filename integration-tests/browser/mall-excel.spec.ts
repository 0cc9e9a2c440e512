import { mkdtemp, readFile } from "fs/promises"
import { tmpdir } from "os"
import path from "path"
import ExcelJS from "exceljs"
import { DESKTOP } from "../helpers/browser"
import { demoBuyer, type Line } from "./helpers/demo-buyer"
import { SMALL_PHONE, useMall } from "./helpers/mall"

const mall = useMall()

const BUYER = "16029@customers.example"

/** Rows of the sheet in Excel that nobody could order, by their number there, and what is said of each. */
const BAD: Record<number, [cells: (line: Line) => unknown[], en: string, zh: string]> = {
  12: [() => ["NOSUCH-1", "", 5], "No goods with this code", "没有这个货号的商品"],
  50: [({ sku }) => [sku, "", null], "No quantity", "缺少数量"],
  88: [({ sku }) => [sku, "", 0], "Quantity must be more than 0", "数量须大于 0"],
  140: [({ sku }) => [sku, "", "3 crates"], "Unit not known", "未知单位"],
  200: [() => [null, "", 7], "No code", "缺少货号"],
}

/** Codes of figures alone are numbers in Excel, as people type them. */
const asTyped = (sku: string) => (/^[1-9]\d*$/.test(sku) ? Number(sku) : sku)

async function aWorkbook(lines: Line[]): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  const rows = lines.map((line, index) => {
    const { sku, quantity } = line
    return BAD[index + 2]?.[0](line) ?? [asTyped(sku), "as last year", Number(quantity)]
  })
  workbook.addWorksheet("List").addRows([["Code", "Name", "Quantity"], ...rows])
  const file = path.join(await mkdtemp(path.join(tmpdir(), "excel-")), "list.xlsx")
  await workbook.xlsx.writeFile(file)
  return file
}

const LANGUAGES = [
  { locale: "en-GB", screen: DESKTOP, said: 1, paste: "Paste a list", wrong: "5 rows need a look" },
  { locale: "zh-CN", screen: SMALL_PHONE, said: 2, paste: "粘贴清单", wrong: "5 行需要修改" },
] as const

describe("a list out of Excel", () => {
  it.each(LANGUAGES)(
    "of 200 rows with five bad ones is read as it stands there ($locale)",
    async (language) => {
      const buyer = await demoBuyer(mall.base, BUYER)
      const lines = (await buyer.goods(200)).map(({ sku }, index) => ({
        sku,
        quantity: String((index % 12) + 1),
      }))
      const page = await mall.enter(BUYER, { ...language.screen, locale: language.locale })
      await page.goto(`${mall.base}/sheet`)
      await page.getByRole("button", { name: language.paste }).click()
      await page.locator("input[type=file]").setInputFiles(await aWorkbook(lines))

      await page.getByRole("heading", { name: language.wrong }).waitFor()
      for (const [row, bad] of Object.entries(BAD)) {
        const field = page.getByLabel(language.said === 1 ? `Row ${row}` : `第 ${row} 行`, { exact: true })
        const told = await page.getByRole("listitem").filter({ has: field }).innerText()
        expect(told).toContain(bad[language.said])
      }
      await page.getByRole("button", { name: /^(Add 195 rows|加入 195 行)$/ }).click()
      await page.getByRole("heading", { name: language.wrong }).waitFor()
      await page.locator('[aria-setsize="195"]').first().waitFor()
    },
  )

  it.each(LANGUAGES)("may be begun with the template, which is read again ($locale)", async (language) => {
    const page = await mall.enter(BUYER, { ...language.screen, locale: language.locale })
    await page.goto(`${mall.base}/sheet`)
    await page.getByRole("button", { name: language.paste }).click()
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /(template|模板)/ }).click(),
    ])
    const file = path.join(await mkdtemp(path.join(tmpdir(), "excel-")), download.suggestedFilename())
    await download.saveAs(file)
    // Without it Excel takes Chinese for something else.
    expect((await readFile(file)).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    await page.locator("input[type=file]").setInputFiles(file)
    await page.getByRole("button", { name: /^(Add 1 row|加入 1 行)$/ }).waitFor()
  })
})
