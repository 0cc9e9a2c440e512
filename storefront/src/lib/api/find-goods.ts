import type { Answer, Goods } from "./answers"
import { call } from "./client"

/** As many codes as one request takes. */
const AT_ONCE = 200

/** Goods by their codes; codes that the buyer may not order are absent. */
export async function findGoods(skus: string[]): Promise<Map<string, Goods>> {
  return await findBy("sku", skus)
}

/** Goods by the ids of their variants; those that the buyer may not order are absent. */
export async function findVariants(ids: string[]): Promise<Map<string, Goods>> {
  return await findBy("variant_id", ids)
}

async function findBy(name: "sku" | "variant_id", values: string[]): Promise<Map<string, Goods>> {
  const distinct = [...new Set(values)]
  const parts = Array.from({ length: Math.ceil(distinct.length / AT_ONCE) }, (_, part) =>
    distinct.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  )
  const answers = await Promise.all(
    parts.map((part) =>
      call<Answer<"getStoreCatalog">>("/store/catalog", { query: { [name]: part, limit: AT_ONCE } }),
    ),
  )
  return new Map(answers.flatMap(({ goods }) => goods).map((row) => [row[name] ?? "", row]))
}

/** The goods with this code, however it is capitalised, or with this barcode; null when there are none. */
export async function findByCode(code: string): Promise<Goods | null> {
  const found = await findGoods([code, code.toUpperCase()])
  const bySku = found.get(code) ?? found.get(code.toUpperCase())
  if (bySku) {
    return bySku
  }
  const { goods } = await call<Answer<"getStoreCatalog">>("/store/catalog", { query: { q: code, limit: 10 } })
  return goods.find(({ barcode }) => barcode === code) ?? null
}
