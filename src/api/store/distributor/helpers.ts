import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COMMISSION_MODULE } from "../../../modules/commission"
import type CommissionModuleService from "../../../modules/commission/service"
import { maskName } from "../../../modules/commission/utils/mask-name"

/** The log-in's own distributor; null when they are none. */
export async function findOwnDistributor(container: MedusaContainer, customerId: string) {
  const commission = container.resolve<CommissionModuleService>(COMMISSION_MODULE)
  const [distributor] = await commission.listDistributors(
    { customer_id: customerId },
    { select: ["id", "referral_code", "status", "created_at"] },
  )
  return distributor ?? null
}

/** The names of other companies as a distributor may see them, by id. */
export async function readMaskedNames(
  container: MedusaContainer,
  companyIds: readonly string[],
): Promise<Map<string, string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "company",
    fields: ["id", "name"],
    filters: { id: [...new Set(companyIds)] },
  })
  return new Map(data.map(({ id, name }) => [id, maskName(name)]))
}
