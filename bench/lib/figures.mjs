/** The middle one; of an even number the mean of the two middle ones. */
export function median(values) {
  return percentile(values, 0.5)
}

/** Between two values, in proportion. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below)
}

/** To so many places as tell something: 1234, 123, 12.3, 1.23. */
export function rounded(value) {
  if (value === null || value === undefined) {
    return null
  }
  const places = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return Number(value.toFixed(places))
}
