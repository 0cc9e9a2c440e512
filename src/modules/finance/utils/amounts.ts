import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"

/** @throws MedusaError INVALID_DATA unless `value` is a finite decimal above zero */
export function positiveAmount(field: string, value: BigNumberInput): string {
  return checked(field, value, "above zero", (amount) => amount.gt(0))
}

/** @throws MedusaError INVALID_DATA unless `value` is a finite decimal of zero or more */
export function amountFromZero(field: string, value: BigNumberInput): string {
  return checked(field, value, "of zero or more", (amount) => amount.gte(0))
}

type Decimal = ReturnType<typeof MathBN.convert>

function checked(
  field: string,
  value: BigNumberInput,
  rule: string,
  passes: (amount: Decimal) => boolean,
): string {
  const amount = MathBN.convert(value)
  if (value === null || value === undefined || !amount.isFinite() || !passes(amount)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${field} must be an amount ${rule}; got ${String(value)}`,
    )
  }
  return decimalText(amount)
}
