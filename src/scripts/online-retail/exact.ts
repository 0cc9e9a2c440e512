/** Pence of a price text with at most two digits that count ("2.55", "0.0"); throws on any other. */
export function toPence(price: string): bigint {
  const match = /^(\d+)(?:\.(\d{1,2})0*)?$/.exec(price)
  if (!match) {
    throw new Error(`"${price}" is not a price in pounds and pence`)
  }
  return BigInt(match[1]) * 100n + BigInt((match[2] ?? "").padEnd(2, "0"))
}

/** 255n → "2.55". */
export function fromPence(pence: bigint): string {
  const digits = pence.toString().padStart(3, "0")
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** `amount` raised to the next multiple of `step`. */
export function roundUpTo(amount: bigint, step: bigint): bigint {
  return ((amount + step - 1n) / step) * step
}
