import { useState } from "react"
import type { CompanyOrderInFull } from "../../lib/api/answers"
import { useSheet } from "../../lib/sheet/use-sheet"

/** Puts what was ordered into the sheet again, once. */
export function useReorder() {
  const add = useSheet((sheet) => sheet.add)
  const [isReordered, setReordered] = useState(false)
  const reorder = ({ lines }: Pick<CompanyOrderInFull, "lines">) => {
    add(lines.map(({ sku, title, quantity }) => ({ goods: { sku, name: title }, quantity })))
    setReordered(true)
  }
  return { reorder, isReordered }
}
