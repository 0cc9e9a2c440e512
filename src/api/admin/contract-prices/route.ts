import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { countContractPrices, readContractPrices } from "../../../read-models/contract-price-list"
import { upsertContractPricesWorkflow } from "../../../workflows/pricing"
import { staffOf } from "../../access/staff-request"
import { filtersOf } from "./helpers"
import type { ListContractPricesParams, UpsertContractPricesBody } from "./validators"

/** Contract prices with owner and goods by name, those of one owner together. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = req.validatedQuery as ListContractPricesParams
  const { limit, offset } = query
  const [contract_prices, count] = await Promise.all([
    readContractPrices(req.scope, filtersOf(query), { limit, offset }),
    countContractPrices(req.scope, filtersOf(query)),
  ])
  res.json({ contract_prices, count, limit, offset })
}

/** New prices, and new terms for known ones (same owner, SKU, currency, min_quantity, starts_at): all or none. */
export async function POST(req: AuthenticatedMedusaRequest<UpsertContractPricesBody>, res: MedusaResponse) {
  const rows = req.validatedBody.prices.map((price, index) => ({
    line: index + 1,
    company: price.company_id ?? null,
    tier: price.tier_id ?? null,
    sku: price.sku,
    currency_code: price.currency_code,
    min_quantity: price.min_quantity,
    amount: price.amount,
    starts_at: price.starts_at ?? null,
    ends_at: price.ends_at ?? null,
    source: price.source ?? null,
  }))
  const { result } = await upsertContractPricesWorkflow(req.scope).run({
    input: { rows, changed_by: staffOf(req).subject_id },
  })
  res.json(result)
}
