/** Filters of the list of all orders as the API takes them. */
export type OrderFilters = Record<string, string | string[] | undefined>

const LISTS = [
  "stage",
  "payment_status",
  "source",
  "review_stage",
  "review_state",
  "warehouse_id",
  "sales_rep_id",
  "company_id",
]
const SINGLE = ["q", "waits_for", "currency_code"]

/** The filters of the address as the API takes them. */
export function orderFiltersOf(params: URLSearchParams): OrderFilters {
  const placed = parsed(params.get("placed_at")) as { $gte?: string; $lte?: string } | undefined
  const lists = LISTS.map((name) => {
    const values = [parsed(params.get(name)) ?? []].flat().map(String)
    return [name, values.length ? values : undefined] as const
  })
  return {
    ...Object.fromEntries(lists),
    ...Object.fromEntries(SINGLE.map((name) => [name, plain(params.get(name))])),
    placed_from: placed?.$gte,
    // The table's end counts, the API's does not.
    placed_to: placed?.$lte && new Date(Date.parse(placed.$lte) + 1).toISOString(),
  }
}

/** A search is text whatever it looks like; a choice stands in the address as JSON. */
function plain(text: string | null): string | undefined {
  return text?.replace(/^"(.*)"$/, "$1") || undefined
}

/** By hand one writes a filter as it is. */
function parsed(text: string | null): unknown {
  try {
    return text ? JSON.parse(text) : undefined
  } catch {
    return text
  }
}
