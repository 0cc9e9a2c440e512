import type { SheetColumn } from "../utils/price-sheet"
import { momentText } from "../../../utils/plain-values"

/** A line of a sheet by its columns; what is empty is "". */
export type SheetValues = Record<SheetColumn, string>

/** What a sheet tells of a contract price. */
export type ListedPrice = {
  company: { code: string } | null
  tier: { code: string } | null
  sku: string | null
  currency_code: string
  min_quantity: string
  amount: string
  starts_at: Date | null
  ends_at: Date | null
  source: string | null
}

export async function* sheetOf(batches: AsyncIterable<readonly ListedPrice[]>): AsyncGenerator<SheetValues> {
  for await (const prices of batches) {
    for (const price of prices) {
      yield {
        company: price.company?.code ?? "",
        tier: price.tier?.code ?? "",
        sku: price.sku ?? "",
        currency_code: price.currency_code,
        min_quantity: price.min_quantity,
        amount: price.amount,
        starts_at: price.starts_at ? momentText(price.starts_at) : "",
        ends_at: price.ends_at ? momentText(price.ends_at) : "",
        source: price.source ?? "",
      }
    }
  }
}
