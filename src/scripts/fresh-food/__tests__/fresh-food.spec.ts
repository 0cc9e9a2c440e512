import { toPence } from "../../online-retail/exact"
import credentials from "../../seed/credentials.json"
import { companiesOf, turnoverOf } from "../buyers"
import { freshFood, readFreshFoodLines } from "../demo"
import { goodsName, toThousandths } from "../lines"
import { listPriceOf } from "../list-price"
import { stockOf } from "../stock"

const lines = readFreshFoodLines()
const demo = freshFood()

describe("the day of the fresh-food distributor", () => {
  it("has every line's goods and buyer once", () => {
    expect([lines.length, demo.goods.length, demo.companies.length]).toEqual([1564, 359, 33])
    const names = demo.goods.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(demo.goods.map(({ sku }) => sku)).size).toBe(names.length)
    expect(lines.filter(({ goods }) => !names.includes(goodsName(goods)))).toEqual([])
  })

  it("puts every goods into categories that are there, below one that stands before", () => {
    const handles = demo.categories.map(({ handle }) => handle)
    expect(new Set(handles).size).toBe(handles.length)
    expect(demo.goods.filter(({ categories }) => !categories.every((one) => handles.includes(one)))).toEqual(
      [],
    )
    for (const [place, { parent }] of demo.categories.entries()) {
      expect(parent === undefined || handles.slice(0, place).includes(parent)).toBe(true)
    }
  })

  it("lets every quantity of the day be ordered: parts only where parts were", () => {
    const byName = new Map(demo.goods.map((one) => [one.name, one]))
    const refused = lines.filter(
      ({ goods, quantity }) => quantity.includes(".") && !byName.get(goodsName(goods))!.allows_decimals,
    )
    expect(refused).toEqual([])
    expect(byName.get("菠菜")!.allows_decimals).toBe(true)
    expect(byName.get("海天 金标生抽500ml/瓶")!.allows_decimals).toBe(false)
  })

  it("gives every buyer credit for a month of such days, of the worth that prices give", () => {
    const prices = new Map(demo.goods.map(({ name, list_price }) => [name, list_price]))
    for (const { customer, turnover } of turnoverOf(lines, prices)) {
      const company = demo.companies.find(({ code }) => code === customer)!
      expect(toPence(company.credit_limit)).toBeGreaterThanOrEqual(toPence(turnover) * 30n)
    }
  })

  it("agrees prices below list on goods that the buyer orders", () => {
    const bySku = new Map(demo.goods.map((one) => [one.sku, one]))
    expect(demo.contracts.length).toBeGreaterThan(200)
    for (const { company, sku, prices } of demo.contracts) {
      const { name, list_price } = bySku.get(sku)!
      expect(toPence(prices[0].amount)).toBeLessThan(toPence(list_price))
      expect(lines.some(({ buyer, goods }) => buyer === company && goodsName(goods) === name)).toBe(true)
    }
  })

  it("has orders of what the buyers whom the start names ordered on the day, of goods that are there", () => {
    const bySku = new Map(demo.goods.map((one) => [one.sku, one]))
    expect(new Set(demo.orders.map(({ company }) => company))).toEqual(
      new Set(credentials.buyers["fresh-food"]),
    )
    for (const { company, lines: ordered } of demo.orders) {
      expect(ordered.length).toBeGreaterThan(0)
      for (const { sku, quantity } of ordered) {
        const { name, stock } = bySku.get(sku)!
        const isOfTheDay = lines.some(
          (line) => line.buyer === company && goodsName(line.goods) === name && line.quantity === quantity,
        )
        expect([name, isOfTheDay]).toEqual([name, true])
        expect([...stock.values()].reduce((sum, units) => sum + toThousandths(units), 0n)).toBeGreaterThan(
          toThousandths(quantity),
        )
      }
    }
  })

  it("is the same on every machine", () => {
    expect(freshFood()).toEqual(demo)
  })
})

describe("goodsName", () => {
  it("leaves out the unit behind the bar", () => {
    expect(goodsName("白萝卜 |0.1斤/斤")).toBe("白萝卜")
    expect(goodsName("海天  蒸鱼豉油 450ml")).toBe("海天 蒸鱼豉油 450ml")
  })
})

describe("toThousandths", () => {
  it("reads decimals exactly and refuses what is none", () => {
    expect(toThousandths("0.25")).toBe(250n)
    expect(toThousandths("20")).toBe(20000n)
    expect(() => toThousandths("1/2")).toThrow("1/2")
  })
})

describe("listPriceOf", () => {
  it("prices a pack by its size, and weighed goods by the unit even if their name has a size", () => {
    const rice = listPriceOf({ name: "上海香大米25kg/包", subcategory: "米类", unit: "包" })
    expect(toPence(rice)).toBeGreaterThanOrEqual(12800n)
    const starch = listPriceOf({ name: "风车生粉 25KG/包", subcategory: "散称类", unit: "斤" })
    expect(toPence(starch)).toBeLessThanOrEqual(480n)
  })

  it("names the goods it has no range for", () => {
    expect(() => listPriceOf({ name: "车", subcategory: "交通", unit: "辆" })).toThrow("车")
  })
})

describe("stockOf", () => {
  it("is sold out, nearly, or enough for five days", () => {
    expect([...stockOf(10_000n, 0).values()]).toEqual(["0", "0", "0"])
    expect([...stockOf(10_000n, 3)]).toEqual([["福州仓", "3"]])
    expect([...stockOf(10_000n, 50)]).toEqual([
      ["福州仓", "48"],
      ["厦门仓", "20"],
      ["泉州仓", "12"],
    ])
  })
})

describe("companiesOf", () => {
  it("names buyers by their number and nothing else", () => {
    const [company] = companiesOf([{ customer: "buyer-07", turnover: "1000.00" }])
    expect(company).toMatchObject({ name: "客户07", tier: "B", credit_limit: "30000.00" })
  })
})
