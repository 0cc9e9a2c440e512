import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { tierGroupName } from "../../../modules/company/utils/names"
import { unitOfWork } from "../../../utils/unit-of-work"
import { companyService, customerService } from "../lib/services"
import type { NewTier } from "../types"

export const updateTierStepId = "update-tier"

export type UpdateTierInput = { id: string } & Partial<NewTier>

/** Changes a tier, and the name of its customer group with it. */
export const updateTierStep = createStep(
  updateTierStepId,
  async ({ id, ...change }: UpdateTierInput, { container }) => {
    const { code, name, rank, customer_group_id } = await companyService(container).retrieveTier(id)
    const before = { id, code, name, rank, customer_group_id }
    await write(container, { ...before, ...change })
    return new StepResponse(id, before)
  },
  async (before, { container }) => {
    if (before) {
      await write(container, before)
    }
  },
)

type Tier = Required<NewTier> & { id: string; customer_group_id: string }

async function write(
  container: Parameters<typeof companyService>[0],
  { customer_group_id, ...tier }: Tier,
): Promise<void> {
  const companies = companyService(container)
  const customers = customerService(container)
  await unitOfWork(container, async (unit) => {
    await companies.updateTiers(tier, unit.join(companies))
    await customers.updateCustomerGroups(
      customer_group_id,
      { name: tierGroupName(tier) },
      unit.join(customers),
    )
  })
}
