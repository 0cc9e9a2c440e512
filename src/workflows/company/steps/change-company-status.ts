import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CompanyAction } from "../../../modules/company/utils/transitions"
import { unitOfWork } from "../../../utils/unit-of-work"
import { keepGroupsOfCompany } from "../lib/keep-customer-groups"
import { companyService } from "../lib/services"

export const changeCompanyStatusStepId = "change-company-status"

export type ChangeCompanyStatusInput = {
  id: string
  action: CompanyAction
  /** The user or secret API key that does it, for the company's timeline. */
  actor_id?: string
}

/** Approves, suspends or reactivates a company; its members enter or leave their groups in the same transaction. */
export const changeCompanyStatusStep = createStep(
  changeCompanyStatusStepId,
  async ({ id, action, actor_id }: ChangeCompanyStatusInput, { container }) => {
    const companies = companyService(container)
    const before = await unitOfWork(container, async (unit) => {
      const status = await companies.changeStatus(id, action, actor_id ?? null, unit.join(companies))
      await keepGroupsOfCompany(container, unit, id)
      return status
    })
    return new StepResponse(id, { id, before })
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    const companies = companyService(container)
    await unitOfWork(container, async (unit) => {
      await companies.restoreStatus(undo.id, undo.before, unit.join(companies))
      await keepGroupsOfCompany(container, unit, undo.id)
    })
  },
)
