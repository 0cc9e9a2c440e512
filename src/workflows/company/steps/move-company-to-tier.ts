import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { unitOfWork } from "../../../utils/unit-of-work"
import { keepGroupsOfCompany } from "../lib/keep-customer-groups"
import { companyService } from "../lib/services"

export const moveCompanyToTierStepId = "move-company-to-tier"

export type MoveCompanyToTierInput = {
  id: string
  tier_id: string
  /** The user or secret API key that does it, for the company's timeline. */
  actor_id?: string
}

/** Moves a company to a tier; its members change groups in the same transaction. */
export const moveCompanyToTierStep = createStep(
  moveCompanyToTierStepId,
  async ({ id, tier_id, actor_id }: MoveCompanyToTierInput, { container }) => {
    const companies = companyService(container)
    const before = await unitOfWork(container, async (unit) => {
      const tiers = await companies.moveToTiers([{ id, tier_id }], actor_id ?? null, unit.join(companies))
      await keepGroupsOfCompany(container, unit, id)
      return tiers.get(id) ?? tier_id
    })
    return new StepResponse(id, { id, before, after: tier_id })
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    const companies = companyService(container)
    await unitOfWork(container, async (unit) => {
      await companies.restoreTier(undo, unit.join(companies))
      await keepGroupsOfCompany(container, unit, undo.id)
    })
  },
)
