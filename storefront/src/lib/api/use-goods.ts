import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Goods } from "./answers"
import { findGoods } from "./find-goods"

/** As many codes as one request takes. */
const AT_ONCE = 200

const NONE: ReadonlyMap<string, Goods> = new Map()

/** What the catalogue says of these goods, by code. A code at the end is asked for without those long before it. */
export function useGoods(skus: string[]): ReadonlyMap<string, Goods> {
  const queries = useQueryClient()
  const parts = Array.from({ length: Math.ceil(skus.length / AT_ONCE) }, (_, part) =>
    skus.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  )
  const { data = NONE } = useQuery({
    queryKey: ["catalog", "sheet", skus],
    enabled: skus.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const found = await Promise.all(
        parts.map((part) =>
          queries.fetchQuery({ queryKey: ["catalog", "codes", part], queryFn: () => findGoods(part) }),
        ),
      )
      return new Map(found.flatMap((goods) => [...goods]))
    },
  })
  return data
}
