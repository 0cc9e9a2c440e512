import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMISSION_MODULE } from "../../modules/commission"
import type CommissionModuleService from "../../modules/commission/service"

export function commissionService(container: MedusaContainer): CommissionModuleService {
  return container.resolve<CommissionModuleService>(COMMISSION_MODULE)
}
