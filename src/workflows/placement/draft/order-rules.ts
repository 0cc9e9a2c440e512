import { MathBN } from "@medusajs/framework/utils"
import type { OrderRule } from "../../../modules/catalog/types"
import { checkOrderRule } from "../../../modules/catalog/utils/check-order-rule"
import type { Problem } from "../types"
import type { ResolvedLine } from "./resolve-lines"

/** A rule speaks of what the order holds of the goods in all its lines; it is told at their first line. */
export function checkOrderRules(lines: ResolvedLine[], rules: Map<string, OrderRule>): Problem[] {
  const byVariant = new Map<string, ResolvedLine[]>()
  for (const line of lines) {
    const same = byVariant.get(line.goods.variant_id)
    if (same) {
      same.push(line)
    } else {
      byVariant.set(line.goods.variant_id, [line])
    }
  }
  const problems: Problem[] = []
  for (const [variantId, same] of byVariant) {
    const quantity = MathBN.sum(...same.map((line) => line.requested.quantity))
    const breach = checkOrderRule(rules.get(variantId) ?? null, quantity)
    if (breach) {
      const { position, goods } = same[0]
      const { code, message, ...details } = breach
      problems.push({
        code,
        message: `Line ${position}: ${goods.sku}: ${message}`,
        line: position,
        details: { sku: goods.sku, ...details },
      })
    }
  }
  return problems
}
