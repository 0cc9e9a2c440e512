import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { listAnnouncements } from "./query-config"

/** An announcement as the API shows it. NOT_FOUND when there is none. */
export async function retrieveAnnouncement(container: MedusaContainer, id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = listAnnouncements.defaults
  const { data } = await query.graph({ entity: "announcement", fields, filters: { id } })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Announcement with id: ${id} was not found`)
  }
  return data[0]
}
