import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"

/**
 * Spreads `amount` over open receivables in the order given, each filled before the next. What exceeds them all is
 * left over: it stays on the account as the company's credit balance.
 */
export function settleOldestFirst(
  receivables: { id: string; open: BigNumberInput }[],
  amount: BigNumberInput,
) {
  const settlements: { id: string; amount: string }[] = []
  let rest = MathBN.convert(amount)
  for (const { id, open } of receivables) {
    if (MathBN.lte(rest, 0)) {
      break
    }
    const settled = MathBN.min(rest, open)
    settlements.push({ id, amount: decimalText(settled) })
    rest = MathBN.sub(rest, settled)
  }
  return settlements
}
