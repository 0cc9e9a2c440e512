import type { ProductPage, Variant } from "../../lib/api/answers"

export type Matrix = {
  rowTitle: string
  columnTitle: string
  columns: string[]
  /** A cell is null where the combination is not sold. */
  rows: { value: string; cells: (Variant | null)[] }[]
}

/** Goods with two options, each with several values, as a grid; null for others, and where two variants share a place. */
export function matrixOf({ options, variants }: ProductPage): Matrix | null {
  const [first, second] = options
  if (!first || !second || options.length > 2 || first.values.length < 2 || second.values.length < 2) {
    return null
  }
  const valueOf = (variant: Variant, option: string) =>
    variant.options.find(({ option_id }) => option_id === option)?.value
  const at = new Map(
    variants.map((variant) => [key(valueOf(variant, first.id), valueOf(variant, second.id)), variant]),
  )
  if (at.size < variants.length) {
    return null
  }
  return {
    rowTitle: first.title,
    columnTitle: second.title,
    columns: second.values,
    rows: first.values.map((value) => ({
      value,
      cells: second.values.map((column) => at.get(key(value, column)) ?? null),
    })),
  }
}

const key = (row?: string, column?: string) => JSON.stringify([row, column])
