/**
 * What a row shall reach, as data: `field` of the row against a bound, which is a number or so many times the same
 * field of another row.
 * @typedef {{ field: string, atLeast?: number, atMost?: number, lessThan?: string, atMostTimes?: number, of?: string }} Target
 */

/**
 * @param {Target} target @param {object} row @param {Map<string, object>} rows
 * @returns {{ text: string, met: boolean | null }} null: the other row was not measured
 */
export function judge(target, row, rows) {
  const { field, sign, bound, text } = boundOf(target, rows)
  const value = row[field]
  if (value === null || value === undefined || bound === undefined) {
    return { text, met: null }
  }
  return { text, met: sign === "≥" ? value >= bound : sign === "≤" ? value <= bound : value < bound }
}

function boundOf({ field, atLeast, atMost, lessThan, atMostTimes, of }, rows) {
  const named = field.replace("ours_ms", "ms")
  if (atLeast !== undefined) {
    return { field, sign: "≥", bound: atLeast, text: `${named} ≥ ${atLeast}` }
  }
  if (atMost !== undefined) {
    return { field, sign: "≤", bound: atMost, text: `${named} ≤ ${atMost}` }
  }
  if (lessThan !== undefined) {
    return { field, sign: "<", bound: rows.get(lessThan)?.[field], text: `${named} < ${lessThan}` }
  }
  const other = rows.get(of)?.[field]
  const bound = other === undefined ? undefined : other * atMostTimes
  return { field, sign: "≤", bound, text: `${named} ≤ ${atMostTimes} × ${of}` }
}
