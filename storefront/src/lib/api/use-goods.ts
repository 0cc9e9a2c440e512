import { useQueries } from "@tanstack/react-query"
import { useMemo } from "react"
import type { Goods } from "./answers"
import { findGoods } from "./find-goods"

/** As many codes as one request takes. */
const AT_ONCE = 200

/** What the catalogue says of these goods, by code. Codes that follow those known already are asked for alone. */
export function useGoods(skus: string[]): ReadonlyMap<string, Goods> {
  const parts = Array.from({ length: Math.ceil(skus.length / AT_ONCE) }, (_, part) =>
    skus.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  )
  const found = useQueries({
    queries: parts.map((part) => ({
      queryKey: ["catalog", "codes", part],
      queryFn: () => findGoods(part),
      placeholderData: (before: Map<string, Goods> | undefined) => before,
    })),
    combine: (answers) => answers.map(({ data }) => data),
  })
  return useMemo(() => new Map(found.flatMap((part) => (part ? [...part] : []))), [found])
}
