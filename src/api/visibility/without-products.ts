/** A copy of an answer in which no list of products, at any depth, holds one of the hidden ones. */
export function withoutProducts(answer: unknown, hidden: ReadonlySet<string>): unknown {
  if (Array.isArray(answer)) {
    return answer.map((item) => withoutProducts(item, hidden))
  }
  if (!isPlain(answer)) {
    return answer
  }
  const entries = Object.entries(answer).map(([key, value]) => {
    const kept =
      key === "products" && Array.isArray(value) ? value.filter((product) => !hidden.has(product?.id)) : value
    return [key, withoutProducts(kept, hidden)]
  })
  return Object.fromEntries(entries)
}

/** Dates and core's exact numbers know themselves how they are told. */
function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
