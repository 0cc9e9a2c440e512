import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { isDay } from "../../../utils/days"
import { currencyDigits, decimalText, roundMoney } from "../../../utils/money"

/** @throws MedusaError INVALID_DATA unless `value` is a finite decimal above zero */
export function positiveAmount(field: string, value: BigNumberInput): string {
  return checked(field, value, "above zero", (amount) => amount.gt(0))
}

/** @throws MedusaError INVALID_DATA unless `value` is a finite decimal of zero or more */
export function amountFromZero(field: string, value: BigNumberInput): string {
  return checked(field, value, "of zero or more", (amount) => amount.gte(0))
}

/** @throws MedusaError INVALID_DATA for a part of the currency's smallest unit: nobody can owe or pay it */
export function assertPayable(field: string, amount: BigNumberInput, currencyCode: string): void {
  if (!MathBN.eq(roundMoney(amount, currencyCode), amount)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${field} must have at most ${currencyDigits(currencyCode)} decimals in ${currencyCode.toUpperCase()}; ` +
        `got ${decimalText(amount)}`,
    )
  }
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
      `${field} must be an amount ${rule}; got ${JSON.stringify(value)}`,
    )
  }
  return decimalText(amount)
}

/** @throws MedusaError INVALID_DATA unless it is an ISO 4217 code as core stores it */
export function assertCurrency(code: string): void {
  if (!/^[a-z]{3}$/.test(code)) {
    const message = `currency_code must be three lower-case letters such as gbp; got ${code}`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
}

/** @throws MedusaError INVALID_DATA unless it is a day of the calendar, as 2011-11-14 */
export function assertDay(field: string, day: string): void {
  if (!isDay(day)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${field} must be a day such as 2011-11-14; got ${day}`,
    )
  }
}
