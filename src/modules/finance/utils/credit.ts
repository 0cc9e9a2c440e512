import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"
import type { CreditFigures, CreditRefusal, HoldForeseen } from "../types"

type CreditAccount = {
  currency_code: string
  balance: BigNumberInput
  held: BigNumberInput
  credit_limit: BigNumberInput
}

/** available = limit − balance − held. */
export function creditFigures({ currency_code, balance, held, credit_limit }: CreditAccount): CreditFigures {
  return {
    currency_code,
    limit: decimalText(credit_limit),
    used: decimalText(balance),
    held: decimalText(held),
    available: decimalText(MathBN.sub(credit_limit, balance, held)),
  }
}

/** What holding `needed` on this credit would leave of it, or why it may not be held. */
export function foreseeHold(
  credit: CreditFigures | null,
  needed: BigNumberInput,
  currencyCode: string,
): HoldForeseen {
  return {
    available_after: credit && decimalText(MathBN.sub(credit.available, needed)),
    refusal: refuseCredit(credit, needed, currencyCode),
  }
}

/** Why `needed` may not be held on this credit (null: none was granted); null when it may. */
export function refuseCredit(
  credit: CreditFigures | null,
  needed: BigNumberInput,
  currencyCode: string,
): CreditRefusal | null {
  const currency = currencyCode.toUpperCase()
  const text = decimalText(needed)
  if (!credit) {
    return {
      code: "CREDIT_NOT_GRANTED",
      message: `The company has no credit in ${currency}; ${text} is needed`,
      currency_code: currencyCode,
      limit: null,
      used: "0",
      held: "0",
      available: "0",
      needed: text,
    }
  }
  if (MathBN.lte(needed, credit.available)) {
    return null
  }
  return {
    code: "CREDIT_LIMIT_EXCEEDED",
    message:
      `${text} ${currency} is needed and ${credit.available} is available: ` +
      `limit ${credit.limit}, used ${credit.used}, held ${credit.held}`,
    ...credit,
    needed: text,
  }
}
