import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { TIER_FIELDS } from "./query-config"

/** A tier as the API shows it. NOT_FOUND when there is none. */
export async function retrieveTier(container: MedusaContainer, id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "tier", fields: TIER_FIELDS, filters: { id } })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Tier ${id} was not found`)
  }
  return data[0]
}
