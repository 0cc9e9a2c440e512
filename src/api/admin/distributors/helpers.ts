import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { retrieveDistributor as config } from "./query-config"

/** One distributor as the API shows it; NOT_FOUND otherwise. */
export async function retrieveDistributor(container: MedusaContainer, id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "distributor", fields: config.defaults, filters: { id } })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Distributor with id: ${id} was not found`)
  }
  return data[0]
}
