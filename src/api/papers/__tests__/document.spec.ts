import { pagesOf } from "../../../../integration-tests/helpers/pdf-text"
import type { Language } from "../../../utils/languages"
import { deliveryNoteSheets } from "../delivery-note"
import { papersPdf, type Sheet } from "../document"
import { pickingListSheets } from "../picking-list"
import { aLine, anOrder } from "./builders"

const pagesIn = async (language: Language, sheets: Sheet[]) =>
  pagesOf(await papersPdf({ title: "Papers", language, createdAt: new Date(0), sheets }))

const CHINESE = "海港贸易有限公司"
/** As long as a name may be in a list of the terminal. */
const LONG = "Harbour and Sons Trading of Fine Porcelain and Glass Limited"
const LONG_SKU = "PORCELAIN-BOWL-BLUE-WHITE-18CM-SECOND-CHOICE-REPACKED-ITEM-A"

const ship_to = {
  ...{ company: CHINESE, first_name: "李", last_name: "安", phone: "020-1234", address_1: "体育东路 1 号" },
  ...{ address_2: null, city: "广州市", province: "广东省", postal_code: "510000", country_code: "cn" },
}

describe("a paper", () => {
  it("is written in Chinese with its names, customer, remark and day", async () => {
    const order = anOrder(17, {
      company: { name: CHINESE, code: "H1" },
      ...{ remark: "请走后门", requested_delivery_date: "2026-03-05", ship_to },
      lines: [aLine({ title: "青花碗", warehouse: "广州仓", bin: "甲-2", multiple: "3" })],
    })
    const [list] = await pagesIn("zh", pickingListSheets([order], { language: "zh", together: false }))
    for (const text of [
      "拣货单 17 · 广州仓",
      CHINESE,
      "请走后门",
      "2026年3月5日",
      "青花碗",
      "甲-2",
      "1 × 3",
    ]) {
      expect(list).toContain(text)
    }
    expect(list).toContain("拣货单 · 广州仓 · 订单 17 · 第 1 页，共 1 页")
    const [note] = await pagesIn("zh", deliveryNoteSheets([order], "zh"))
    for (const text of ["送货单 17", "510000 广州市 广东省 CN", "尚未出库", "收货人"]) {
      expect(note).toContain(text)
    }
  })

  it("keeps names of 60 characters whole", async () => {
    expect([LONG.length, LONG_SKU.length]).toEqual([60, 60])
    const order = anOrder(17, {
      company: { name: LONG, code: "H1" },
      lines: [aLine({ sku: LONG_SKU, title: LONG, note: LONG })],
    })
    const sheets = [
      ...pickingListSheets([order, anOrder(18)], { language: "en", together: true }),
      ...deliveryNoteSheets([order], "en"),
    ]
    for (const page of await pagesIn("en", sheets)) {
      const words = page.replace(/\s+/g, "")
      expect(words.split(LONG.replaceAll(" ", "")).length - 1).toBe(3)
      expect(words).toContain(LONG_SKU)
    }
  })

  it("goes over as many pages as it wants, each with heads and its number, every line on one", async () => {
    const lines = Array.from({ length: 500 }, (_, index) =>
      aLine({ order_line_id: `ordli_${index}`, sku: `SKU-${index + 1}.`, title: `Goods ${index + 1}.` }),
    )
    const sheets = pickingListSheets([anOrder(17, { lines }), anOrder(18)], {
      language: "en",
      together: false,
    })
    const pages = await pagesIn("en", sheets)
    const count = pages.length - 1
    expect(count).toBeGreaterThan(8)
    expect(pages.map((page) => /Order \d+ · Page \d+ of \d+/.exec(page)?.[0])).toEqual([
      ...Array.from({ length: count }, (_, index) => `Order 17 · Page ${index + 1} of ${count}`),
      "Order 18 · Page 1 of 1",
    ])
    expect(pages.every((page) => page.includes("Units"))).toBe(true)
    const all = pages.join("\n")
    expect(lines.filter(({ sku, title }) => !all.includes(`${sku}\n${title}\n`))).toEqual([])
  })

  it("tells no price where the goods go", async () => {
    const order = anOrder(17, { lines: [aLine({ quantity: "2.5" })] })
    const [note] = await pagesIn("en", deliveryNoteSheets([order], "en"))
    expect(note).toContain("2.5")
    expect(note).not.toMatch(/£|Price|Amount|Total/)
  })

  it("for several orders together says which of them each pick is for", async () => {
    const orders = [anOrder(17), anOrder(18, { company: { name: "Quay", code: "Q1" }, remark: "Ring twice" })]
    const pages = await pagesIn("en", pickingListSheets(orders, { language: "en", together: true }))
    expect(pages).toHaveLength(1)
    for (const text of ["Picking list · Leeds", "#17: 3 #18: 3", "Quay", "Ring twice"]) {
      expect(pages[0].replace(/ +/g, " ")).toContain(text)
    }
  })
})
