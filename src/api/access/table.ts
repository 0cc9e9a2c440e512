import { COMMERCE_RULES } from "./rules/commerce"
import { ORDER_RULES } from "./rules/orders"
import { SETTINGS_RULES } from "./rules/settings"
import { STAFF_RULES } from "./rules/staff"
import { TRADE_RULES } from "./rules/trade"
import type { Rule } from "./rule"

/** What every admin route needs: core's and ours. The first rule that matches decides; without one only an owner may. */
export const ACCESS_TABLE: readonly Rule[] = [
  ...STAFF_RULES,
  ...TRADE_RULES,
  ...ORDER_RULES,
  ...COMMERCE_RULES,
  ...SETTINGS_RULES,
]
