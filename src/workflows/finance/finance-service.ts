import type { MedusaContainer } from "@medusajs/framework/types"
import { FINANCE_MODULE } from "../../modules/finance"
import type FinanceModuleService from "../../modules/finance/service"

export function financeService(container: MedusaContainer): FinanceModuleService {
  return container.resolve<FinanceModuleService>(FINANCE_MODULE)
}
