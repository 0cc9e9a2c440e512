import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { NewVisibility } from "../types"

export const checkVisibilityNamesStepId = "check-visibility-names"

/** NOT_FOUND when there is no such product or category; INVALID_DATA naming the customer groups that there are not. */
export const checkVisibilityNamesStep = createStep(
  checkVisibilityNamesStepId,
  async ({ subject, customer_group_ids }: NewVisibility, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const [entity, id] =
      "product_id" in subject ? ["product", subject.product_id] : ["product_category", subject.category_id]
    const [{ data: subjects }, { data: groups }] = await Promise.all([
      query.graph({ entity, fields: ["id"], filters: { id } }),
      query.graph({ entity: "customer_group", fields: ["id"], filters: { id: customer_group_ids } }),
    ])
    if (!subjects.length) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ${entity.replace("_", " ")} ${id}`)
    }
    const known = new Set(groups.map((group) => group.id))
    const unknown = customer_group_ids.filter((groupId) => !known.has(groupId))
    if (unknown.length) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `customer_group_ids: there are no customer groups ${unknown.join(", ")}`,
      )
    }
    return new StepResponse(void 0)
  },
)
