/** The value of the `raw_` twin beside a numeric column that takes the value of `expression`. */
export const raw = (expression: string) =>
  `jsonb_build_object('value', trim_scale(${expression})::text, 'precision', 20)`

/** Assignments that move a numeric column and its twin by the same amount, for the set list of an UPDATE. */
export const moveBy = (column: string, table: string, delta: string) => {
  const moved = `${table}.${column} + ${delta}`
  return `${column} = ${moved}, raw_${column} = ${raw(moved)}`
}

/** Exact decimal text of a numeric column, as every answer carries it. */
export const text = (column: string, name = column.split(".").pop()) =>
  `trim_scale(${column})::text as ${name}`
