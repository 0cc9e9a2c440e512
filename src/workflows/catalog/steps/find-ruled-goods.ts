import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { Refusal } from "../../../utils/refusal"
import { readVariantsByName } from "../../../read-models/variants-by-name"
import type { OrderRule } from "../../../modules/catalog/types"
import type { NamedOrderRule } from "../types"

export const findRuledGoodsStepId = "find-ruled-goods"

/** The rules with their goods' variant ids, in their order. Refusal UNKNOWN_GOODS names all goods that there are not. */
export const findRuledGoodsStep = createStep(
  findRuledGoodsStepId,
  async (rules: NamedOrderRule[], { container }) => {
    const variants = await readVariantsByName(container, {
      skus: rules.flatMap(({ sku }) => sku ?? []),
      variant_ids: rules.flatMap(({ variant_id }) => variant_id ?? []),
    })
    const bySku = new Map(variants.map(({ sku, variant_id }) => [sku, variant_id]))
    const ids = new Set(variants.map(({ variant_id }) => variant_id))
    const unknown: string[] = []
    const found = rules.flatMap(({ sku, ...rule }): OrderRule[] => {
      const variant_id = sku === undefined ? (rule.variant_id ?? "") : (bySku.get(sku) ?? "")
      if (!ids.has(variant_id)) {
        unknown.push(sku ?? variant_id)
        return []
      }
      return [{ ...rule, variant_id }]
    })
    if (unknown.length) {
      throw new Refusal("UNKNOWN_GOODS", `There are no goods ${unknown.slice(0, 10).join(", ")}`, {
        goods: unknown,
      })
    }
    return new StepResponse(found)
  },
)
