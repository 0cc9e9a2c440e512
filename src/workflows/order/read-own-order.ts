import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { readCompanyOrder, type CompanyOrderInFull } from "../../read-models/company-order"

export type OwnOrder = { id: string; company_id: string }

/** The company's order as it stands. Throws NOT_FOUND for an order of others. */
export async function readOwnOrder(
  container: MedusaContainer,
  own: OwnOrder,
  shows_account = false,
): Promise<CompanyOrderInFull> {
  const order = await readCompanyOrder(container, { ...own, shows_account })
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Your company has no order ${own.id}`)
  }
  return order
}
