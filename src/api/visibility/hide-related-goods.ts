import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { hiddenProductIds } from "./hidden-product-ids"
import { withoutProducts } from "./without-products"

const PRODUCTS = /^(.*\.)?products(?=\.|$)/

/**
 * Takes hidden goods out of the products that categories, collections, tags and types carry when asked for. Core has
 * no filter for a relation, and these lists are neither counted nor paged.
 */
export async function hideRelatedGoods(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const paths = req.queryConfig.fields.flatMap((field) => PRODUCTS.exec(field)?.[0] ?? [])
  const hidden = paths.length ? await hiddenProductIds(req) : []
  if (hidden.length) {
    req.queryConfig.fields.push(...new Set(paths.map((path) => `${path}.id`)))
    const ids = new Set(hidden)
    const send = res.json.bind(res)
    res.json = (answer: unknown) => send(withoutProducts(answer, ids))
  }
  next()
}
