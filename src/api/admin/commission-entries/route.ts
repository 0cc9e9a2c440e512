import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { RawAmount } from "../../../utils/money"
import { withExactAmounts } from "../../commission-entry-amounts"
import type { ListCommissionEntriesParams } from "./validators"

/** The latest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { created_from, created_before, ...filters } =
    req.filterableFields as Partial<ListCommissionEntriesParams>
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "commission_entry",
    fields: req.queryConfig.fields,
    filters: {
      ...filters,
      ...(created_from || created_before
        ? {
            created_at: {
              ...(created_from && { $gte: created_from }),
              ...(created_before && { $lt: created_before }),
            },
          }
        : {}),
    },
    pagination: { ...req.queryConfig.pagination, order: { created_at: "DESC", id: "DESC" } },
  })
  // The graph's types leave out the raw twins of amounts.
  const commission_entries = (data as unknown as { raw_base: RawAmount; raw_amount: RawAmount }[]).map(
    withExactAmounts,
  )
  res.json({ commission_entries, count: metadata?.count, offset: metadata?.skip, limit: metadata?.take })
}
