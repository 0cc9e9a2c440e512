/** Decimal digits kept; more than any price, quantity or rate of the replay has. */
const DIGITS = 10
const ONE = 10n ** BigInt(DIGITS)

/** A decimal text (or a JSON number) as a whole number of 10^-10, so that sums and comparisons are exact. */
export function exact(value) {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value))
  const fraction = match?.[3]?.replace(/0+$/, "") ?? ""
  if (!match || fraction.length > DIGITS) {
    throw new Error(`"${value}" is not a decimal of at most ${DIGITS} digits`)
  }
  const amount = BigInt(match[2]) * ONE + BigInt(fraction.padEnd(DIGITS, "0"))
  return match[1] ? -amount : amount
}

/** The product of a whole number and an exact decimal. */
export function times(quantity, amount) {
  return (exact(quantity) * exact(amount)) / ONE
}

/** An amount from zero on, rounded half up to two decimal digits: to the penny, the currency's smallest unit. */
export function toPenny(amount) {
  const penny = ONE / 100n
  return ((amount + penny / 2n) / penny) * penny
}

/** "1234.5" without needless zeros. */
export function text(amount) {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(DIGITS + 1, "0")
  const fraction = digits.slice(-DIGITS).replace(/0+$/, "")
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -DIGITS)}${fraction && `.${fraction}`}`
}

export function sum(amounts) {
  return amounts.reduce((total, amount) => total + amount, 0n)
}
