import type { Context, ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"

/** Core generates this method for its pivot rows, but leaves it out of the service's type. */
type CustomerService = ICustomerModuleService & {
  deleteCustomerGroupCustomers(ids: string[], context?: Context): Promise<void>
}

export function companyService(container: MedusaContainer): CompanyModuleService {
  return container.resolve<CompanyModuleService>(COMPANY_MODULE)
}

export function customerService(container: MedusaContainer): CustomerService {
  return container.resolve<CustomerService>(Modules.CUSTOMER)
}
