const fields = () => [...document.querySelectorAll<HTMLInputElement>("[data-sheet-quantity]")]

/** Goes to the quantity of goods, of new ones once their row is drawn. */
export function focusRow(sku: string) {
  setTimeout(() => enter(fields().find(({ dataset }) => dataset.sheetQuantity === sku)))
}

/** Goes to the last row at once: the next key may already follow. */
export function focusLastRow() {
  enter(fields().at(-1))
}

/** Goes `by` rows on from a row's quantity; false where there is none. */
export function focusNext(field: HTMLInputElement, by: number): boolean {
  const all = fields()
  const next = all[all.indexOf(field) + by]
  enter(next)
  return next !== undefined
}

function enter(field: HTMLInputElement | undefined) {
  field?.focus()
  field?.select()
}
