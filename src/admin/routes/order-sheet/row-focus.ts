const fields = () => [...document.querySelectorAll<HTMLInputElement>("[data-sheet-quantity]")]

/** Goes to the quantity of goods, once their row is drawn, or of the last row. */
export function focusRow(sku: string) {
  setTimeout(() => {
    const all = fields()
    const field = sku === "last" ? all.at(-1) : all.find(({ dataset }) => dataset.sheetQuantity === sku)
    field?.focus()
    field?.select()
  })
}

/** Goes `by` rows on from a row's quantity; false where there is none. */
export function focusNext(field: HTMLInputElement, by: number): boolean {
  const all = fields()
  const next = all[all.indexOf(field) + by]
  next?.focus()
  next?.select()
  return next !== undefined
}
