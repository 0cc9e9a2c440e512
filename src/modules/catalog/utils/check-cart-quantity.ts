import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { OrderRule, OrderRuleBreach } from "../types"
import { checkOrderRule } from "./check-order-rule"

/** Core keeps the quantity of a cart line as an integer of 4 bytes. */
const MOST_IN_CART = "2147483647"

/** The order rule, and what a cart can hold at all: decimals are ordered by order sheet, not by cart. */
export function checkCartQuantity(rule: OrderRule | null, quantity: BigNumberInput): OrderRuleBreach | null {
  const breach = checkOrderRule(rule, quantity)
  if (breach) {
    return breach
  }
  const ofCart = { minimum: null, multiple: null, maximum: MOST_IN_CART, allows_decimals: false }
  const unfit = checkOrderRule(ofCart, quantity)
  if (!unfit) {
    return null
  }
  const isWhole = MathBN.mod(quantity, 1).isZero()
  const message = isWhole ? unfit.message : `${unfit.message} in a cart`
  return { ...unfit, message, suggested_quantity: null }
}
