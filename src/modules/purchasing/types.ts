/** Goods by id, the amount exact; null takes the cost away. */
export type CostTerms = { variant_id: string; currency_code: string; amount: string | null }

/** What a write did: `unchanged` rows said what was known. */
export type CostsWritten = { set: number; removed: number; unchanged: number }
