import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { RawAmount } from "../../../utils/money"
import { withExactAmounts } from "../../commission-entry-amounts"
import { findOwnDistributor, readMaskedNames } from "../distributor/helpers"

type Entry = { company_id: string; raw_base: RawAmount; raw_amount: RawAmount }

/** The log-in's own entries, the latest first; none for who is no distributor. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { skip, take } = req.queryConfig.pagination
  const distributor = await findOwnDistributor(req.scope, req.auth_context.actor_id)
  if (!distributor) {
    return res.json({ commissions: [], count: 0, offset: skip, limit: take })
  }
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "commission_entry",
    fields: req.queryConfig.fields,
    filters: { ...req.filterableFields, distributor_id: distributor.id },
    pagination: { skip, take, order: { created_at: "DESC", id: "DESC" } },
  })
  // The graph's types leave out the raw twins of amounts.
  const entries = data as unknown as Entry[]
  const names = await readMaskedNames(
    req.scope,
    entries.map(({ company_id }) => company_id),
  )
  const commissions = entries.map(({ company_id, ...entry }) => ({
    ...withExactAmounts(entry),
    company_name: names.get(company_id) ?? null,
  }))
  res.json({ commissions, count: metadata?.count, offset: skip, limit: take })
}
