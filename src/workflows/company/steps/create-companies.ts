import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { codeFromId, companyGroupName } from "../../../modules/company/utils/names"
import type { NewMember } from "../../../modules/company/types"
import { newId } from "../../../utils/ids"
import { unitOfWork } from "../../../utils/unit-of-work"
import { keepCustomerGroups } from "../lib/keep-customer-groups"
import { companyService, customerService } from "../lib/services"
import type { LocatedAddress } from "../types"
import type { CompanyWithDefaults } from "./set-company-defaults"

export const createCompaniesStepId = "create-companies"

export type CompanyToCreate = Omit<CompanyWithDefaults, "members" | "addresses"> & {
  members: Omit<NewMember, "company_id">[]
  addresses: LocatedAddress[]
}

/**
 * Creates companies with their customer groups, members and addresses in one transaction; members of active
 * companies are in their groups when it commits. Answers the ids in the order given.
 */
export const createCompaniesStep = createStep(
  createCompaniesStepId,
  async (input: CompanyToCreate[], { container }) => {
    const service = companyService(container)
    const customers = customerService(container)
    const rows = input.map(({ members, addresses, code, payment_terms_days, ...company }) => {
      const id = newId("comp")
      const row = {
        ...company,
        id,
        code: code ?? codeFromId(id),
        payment_terms_days: payment_terms_days ?? 30,
      }
      return { row, members, addresses }
    })
    const newMembers = rows.flatMap(({ row, members }) =>
      members.map((member) => ({ ...member, company_id: row.id })),
    )
    const newAddresses = rows.flatMap(({ row, addresses }) =>
      addresses.map((address) => ({ ...address, company_id: row.id })),
    )
    const customerIds = newMembers.map(({ customer_id }) => customer_id)
    const groupIds = await unitOfWork(container, async (unit) => {
      const groups = await customers.createCustomerGroups(
        rows.map(({ row }) => ({ name: companyGroupName(row) })),
        unit.join(customers),
      )
      const joined = unit.join(service)
      await service.insertCompanies(
        rows.map(({ row }, index) => ({ ...row, customer_group_id: groups[index].id })),
        joined,
      )
      await service.addMembers(newMembers, joined)
      await service.insertAddresses(newAddresses, joined)
      await keepCustomerGroups(container, unit, customerIds)
      return groups.map(({ id }) => id)
    })
    const ids = rows.map(({ row }) => row.id)
    return new StepResponse(ids, { ids, groupIds, customerIds })
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    const service = companyService(container)
    const customers = customerService(container)
    await unitOfWork(container, async (unit) => {
      await service.eraseCompanies(undo.ids, unit.join(service))
      await keepCustomerGroups(container, unit, undo.customerIds)
      await customers.deleteCustomerGroups(undo.groupIds, unit.join(customers))
    })
  },
)
