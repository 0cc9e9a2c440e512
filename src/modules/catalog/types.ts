/** In which quantities goods may be ordered; quantities are decimal texts, null is no bound. */
export type OrderRule = {
  variant_id: string
  minimum: string | null
  multiple: string | null
  maximum: string | null
  allows_decimals: boolean
}

export type OrderRuleCode =
  | "QUANTITY_NOT_POSITIVE"
  | "QUANTITY_NOT_WHOLE"
  | "QUANTITY_BELOW_MINIMUM"
  | "QUANTITY_NOT_A_MULTIPLE"
  | "QUANTITY_ABOVE_MAXIMUM"

/** Why a quantity may not be ordered, and what may be ordered instead. */
export type OrderRuleBreach = {
  code: OrderRuleCode
  message: string
  quantity: string
  minimum: string | null
  multiple: string | null
  maximum: string | null
  allows_decimals: boolean
  /** The nearest acceptable quantity upward, else the largest one; null when the rule accepts none. */
  suggested_quantity: string | null
}

/** What a list of customer groups may see: goods, or a category with all below it. */
export type VisibilitySubject = { product_id: string } | { category_id: string }
