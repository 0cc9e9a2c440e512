import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { findGoods, findVariants } from "../../lib/api/find-goods"
import { readPurchaseList } from "../../lib/api/use-purchase-lists"
import { useSheet } from "../../lib/sheet/use-sheet"

/** Puts a purchase list into the sheet, beside what is in it or in its place; then tells what is not sold any more. */
export function useOpeningList(id: string, close: () => void) {
  const add = useSheet((sheet) => sheet.add)
  const replace = useSheet((sheet) => sheet.replace)
  const [missing, setMissing] = useState<string[]>([])
  const opening = useMutation({
    mutationFn: (_how: "add" | "replace") => readWithGoods(id),
    onSuccess: (lines, how) => {
      const rows = lines.flatMap(({ goods, quantity, note }) => (goods ? [{ goods, quantity, note }] : []))
      if (how === "add") {
        add(rows)
      } else {
        replace(rows)
      }
      const gone = lines.flatMap(({ goods, sku }) => (goods ? [] : [sku ?? "…"]))
      setMissing(gone)
      if (gone.length === 0) {
        close()
      }
    },
  })
  return { open: opening.mutate, missing, isBusy: opening.isPending, isFailed: opening.isError }
}

async function readWithGoods(id: string) {
  const { lines } = await readPurchaseList(id)
  const [bySku, byVariant] = await Promise.all([
    findGoods(lines.flatMap(({ sku }) => sku ?? [])),
    findVariants(lines.flatMap(({ variant_id }) => variant_id ?? [])),
  ])
  return lines.map((line) => ({
    ...line,
    goods: bySku.get(line.sku ?? "") ?? byVariant.get(line.variant_id ?? ""),
  }))
}
