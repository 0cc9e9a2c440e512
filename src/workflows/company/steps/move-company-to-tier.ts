import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { unitOfWork } from "../../../utils/unit-of-work"
import { keepGroupsOfCompany } from "../lib/keep-customer-groups"
import { companyService } from "../lib/services"

export const moveCompanyToTierStepId = "move-company-to-tier"

export type MoveCompanyToTierInput = { id: string; tier_id: string }

/** Moves a company to a tier; its members change groups in the same transaction. */
export const moveCompanyToTierStep = createStep(
  moveCompanyToTierStepId,
  async (input: MoveCompanyToTierInput, { container }) => {
    const before = await move(container, input)
    return new StepResponse(input.id, { id: input.id, tier_id: before })
  },
  async (undo, { container }) => {
    if (undo) {
      await move(container, undo)
    }
  },
)

async function move(container: MedusaContainer, { id, tier_id }: MoveCompanyToTierInput): Promise<string> {
  const companies = companyService(container)
  return await unitOfWork(container, async (unit) => {
    const before = await companies.moveToTier(id, tier_id, unit.join(companies))
    await keepGroupsOfCompany(container, unit, id)
    return before
  })
}
