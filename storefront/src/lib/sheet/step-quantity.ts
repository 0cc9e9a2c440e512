import Big from "big.js"
import type { Goods } from "../api/answers"

/** One step up from what is in the sheet; from nothing the least that can be ordered. */
export function oneMore({ price, order_rule }: Goods, quantity: string): string {
  return isNone(quantity) ? price.quantity : new Big(quantity).plus(step(order_rule)).toFixed()
}

/** One step down; below the least that can be ordered the goods go out. */
export function oneLess({ price, order_rule }: Goods, quantity: string): string {
  if (isNone(quantity)) {
    return ""
  }
  const less = new Big(quantity).minus(step(order_rule))
  return less.lt(price.quantity) ? "" : less.toFixed()
}

const step = (rule: Goods["order_rule"]) => rule?.multiple ?? "1"

const isNone = (quantity: string) => !/^\d+(\.\d+)?$/.test(quantity)
