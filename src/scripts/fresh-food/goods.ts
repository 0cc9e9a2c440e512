import { spread } from "../online-retail/spread"
import { foodPicture } from "../pictures/food-kinds"
import type { DemoCategory, DemoGoods } from "../seed/demo"
import { CATEGORIES } from "./categories"
import { categoryName, goodsName, toThousandths, type SourceLine } from "./lines"
import { listPriceOf, shareOf } from "./list-price"
import { stockOf } from "./stock"

export type FreshGoods = {
  name: string
  category: string
  subcategory: string
  unit: string
  /** Of the whole day, in thousandths of the unit. */
  ordered: bigint
  /** The unit is weighed, or the source orders a part of it. */
  allows_decimals: boolean
}

const WEIGHED = "斤"
/** A dozen or a whole case of bottled goods, some weight of others: from there on it costs less. */
const BREAKS: Record<string, readonly (readonly [from: string, percent: bigint])[]> = {
  斤: [
    ["20", 96n],
    ["50", 92n],
  ],
  瓶: [["12", 95n]],
  包: [["10", 95n]],
}

/** The goods on the day's lines by name, in the source's order. */
export function goodsOf(lines: readonly SourceLine[]): FreshGoods[] {
  const goods = new Map<string, FreshGoods>()
  for (const { category, subcategory, goods: written, goods_unit, quantity } of lines) {
    const name = goodsName(written)
    const known = goods.get(name) ?? {
      name,
      category: categoryName(category),
      subcategory,
      unit: goods_unit,
      ordered: 0n,
      allows_decimals: goods_unit === WEIGHED,
    }
    known.ordered += toThousandths(quantity)
    known.allows_decimals ||= quantity.includes(".")
    goods.set(name, known)
  }
  return [...goods.values()]
}

/** The distributor's categories, and theirs; "other" stands last among the source's own order. */
export function categoriesOf(goods: readonly FreshGoods[]): DemoCategory[] {
  return CATEGORIES.flatMap(({ name, handle }) => {
    const within = subcategoriesOf(goods, name)
    return [
      { name, handle },
      ...within.map((child) => ({ name: child, handle: subHandle(goods, name, child), parent: handle })),
    ]
  })
}

/** Goods with what the source does not say: code, price, breaks and stock. */
export function demoGoodsOf(goods: readonly FreshGoods[]): DemoGoods[] {
  const numbers = new Map<string, number>()
  return goods.map((one) => {
    const { code, handle } = CATEGORIES.find(({ name }) => name === one.category)!
    const number = (numbers.get(code) ?? 0) + 1
    numbers.set(code, number)
    const sku = `${code}${String(number).padStart(3, "0")}`
    const list_price = listPriceOf(one)
    return {
      sku,
      name: one.name,
      handle: sku.toLowerCase(),
      description: `${one.category} · ${one.subcategory}，按${one.unit}计价。`,
      external_id: `fresh-food:${one.name}`,
      picture: foodPicture(one.name, one.subcategory),
      categories: [handle, subHandle(goods, one.category, one.subcategory)],
      list_price,
      breaks: (BREAKS[one.unit] ?? []).map(([min_quantity, percent]) => ({
        min_quantity,
        amount: shareOf(list_price, percent),
      })),
      option: "单位",
      option_value: one.unit,
      variant: one.unit,
      allows_decimals: one.allows_decimals,
      stock: stockOf(one.ordered, spread(one.name, 100)),
    }
  })
}

function subcategoriesOf(goods: readonly FreshGoods[], category: string): string[] {
  return [...new Set(goods.filter((one) => one.category === category).map(({ subcategory }) => subcategory))]
}

function subHandle(goods: readonly FreshGoods[], category: string, subcategory: string): string {
  const { handle } = CATEGORIES.find(({ name }) => name === category)!
  return `${handle}-${subcategoriesOf(goods, category).indexOf(subcategory) + 1}`
}
