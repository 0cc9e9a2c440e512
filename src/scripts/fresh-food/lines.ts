/** One line of the source, as it stands there. */
export type SourceLine = {
  category: string
  subcategory: string
  goods: string
  goods_unit: string
  buyer: string
  quantity: string
  order_unit: string
  remark: string
}

/** "白萝卜 |1斤/斤" → "白萝卜": the unit behind the bar is told by the column beside it. */
export function goodsName(goods: string): string {
  return goods.replace(/\|.*$/, "").replace(/\s+/g, " ").trim()
}

/** "蔬菜（福州）" and "干货类(福州)" → "蔬菜" and "干货类": the whole source is of one place. */
export function categoryName(category: string): string {
  return category.replace(/[（(].*[）)]$/, "")
}

/** Thousandths of a quantity text with at most three decimals ("2.5" → 2500n); throws on any other. */
export function toThousandths(quantity: string): bigint {
  const match = /^(\d+)(?:\.(\d{1,3}))?$/.exec(quantity)
  if (!match) {
    throw new Error(`"${quantity}" is not a quantity with at most three decimals`)
  }
  return BigInt(match[1]) * 1000n + BigInt((match[2] ?? "").padEnd(3, "0"))
}
