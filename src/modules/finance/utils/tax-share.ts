import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { decimalText, roundMoney } from "../../../utils/money"

type Taxed = { amount: BigNumberInput; tax_amount: BigNumberInput; currency_code: string }

/**
 * How much of the piece of `whole` that lies between the sums `from` and `to` is tax. The tax up to a sum is its
 * proportional share, rounded once to the currency's smallest unit; a piece's tax is the difference of two such sums, so pieces never drift apart:
 * together they carry exactly the whole tax, whatever their number and order, and none carries more than itself.
 * Amounts are whole smallest units.
 */
export function taxShare(whole: Taxed, from: BigNumberInput, to: BigNumberInput): string {
  return decimalText(MathBN.sub(taxUpTo(whole, to), taxUpTo(whole, from)))
}

function taxUpTo({ amount, tax_amount, currency_code }: Taxed, sum: BigNumberInput) {
  if (MathBN.gte(sum, amount)) {
    return MathBN.convert(tax_amount)
  }
  return MathBN.convert(roundMoney(MathBN.div(MathBN.mult(tax_amount, sum), amount), currency_code))
}
