import { useCallback } from "react"
import { useFormat } from "../../../lib/use-format"

/** Prices in one currency; "–" for none. */
export function useAmounts(currencyCode: string): (amount: string | null) => string {
  const { unitPrice } = useFormat()
  return useCallback(
    (amount) => (amount === null ? "–" : unitPrice(amount, currencyCode)),
    [unitPrice, currencyCode],
  )
}
