import { MathBN } from "@medusajs/framework/utils"
import type { OrderRule } from "../../../modules/catalog/types"
import { checkOrderRule } from "../../../modules/catalog/utils/check-order-rule"
import type { Problem } from "../types"

type OrderedGoods = { position: number; variant_id: string; sku: string | null; quantity: string }

/** A rule speaks of what the order holds of the goods in all its lines; it is told at their first line. */
export function checkOrderRules(lines: OrderedGoods[], rules: Map<string, OrderRule>): Problem[] {
  const byVariant = new Map<string, OrderedGoods[]>()
  for (const line of lines) {
    byVariant.set(line.variant_id, [...(byVariant.get(line.variant_id) ?? []), line])
  }
  const problems: Problem[] = []
  for (const [variantId, same] of byVariant) {
    const quantity = MathBN.sum(...same.map((line) => line.quantity))
    const breach = checkOrderRule(rules.get(variantId) ?? null, quantity)
    if (breach) {
      const { position, sku } = same[0]
      const { code, message, ...details } = breach
      problems.push({
        code,
        message: `Line ${position}: ${sku ?? ""} ${message}`,
        line: position,
        details: { sku, ...details },
      })
    }
  }
  return problems
}
