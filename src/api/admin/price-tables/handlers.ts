import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import { readPriceHistory } from "../../../read-models/price-history"
import type { PriceOwner } from "../../../read-models/price-owner"
import { changePriceTableWorkflow } from "../../../workflows/pricing"
import { staffOf } from "../../access/staff-request"
import { ownerOf, toldOwner } from "./price-owner"
import { priceTable } from "./price-table"
import type { ChangePriceTableBody, PriceHistoryParams, PriceTableParams } from "./validators"

export async function showPriceTable(req: MedusaRequest, kind: PriceOwner["kind"]) {
  const params = req.validatedQuery as PriceTableParams
  const owner = await ownerOf(req, kind, params.currency_code)
  return {
    owner: toldOwner(owner),
    currency_code: owner.currency_code,
    ...(await priceTable(req.scope, owner, params)),
  }
}

export async function changePrices(
  req: AuthenticatedMedusaRequest<ChangePriceTableBody>,
  kind: PriceOwner["kind"],
) {
  const { changes, dry_run } = req.validatedBody
  const owner = await ownerOf(req, kind, undefined)
  const { result } = await changePriceTableWorkflow(req.scope).run({
    input: { owner, rows: changes, dry_run, changed_by: staffOf(req).subject_id },
  })
  return result
}

export async function showHistory(req: MedusaRequest, kind: PriceOwner["kind"]) {
  const { sku, limit, cursor } = req.validatedQuery as PriceHistoryParams
  const owner = await ownerOf(req, kind, undefined)
  const changes = await readPriceHistory(req.scope, {
    customer_group_id: owner.company_group_id ?? owner.tier_group_id,
    sku: sku ?? null,
    after: cursor ?? null,
    limit: limit + 1,
  })
  const page = changes.slice(0, limit)
  const next_cursor = changes.length > limit ? page[limit - 1].id : null
  return { owner: toldOwner(owner), changes: page, limit, next_cursor }
}
