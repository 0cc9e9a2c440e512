import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AnnouncementToSave } from "../types"

export const checkAnnouncementNamesStepId = "check-announcement-names"

/** INVALID_DATA names the goods, the category or the customer groups that there are not. */
export const checkAnnouncementNamesStep = createStep(
  checkAnnouncementNamesStepId,
  async ({ product_id, category_id, customer_group_ids = [] }: AnnouncementToSave, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const named = [
      { field: "product_id", entity: "product", ids: product_id ? [product_id] : [] },
      { field: "category_id", entity: "product_category", ids: category_id ? [category_id] : [] },
      { field: "customer_group_ids", entity: "customer_group", ids: customer_group_ids },
    ]
    for (const { field, entity, ids } of named.filter((each) => each.ids.length)) {
      const { data } = await query.graph({ entity, fields: ["id"], filters: { id: ids } })
      const unknown = ids.filter((id) => !data.some((row) => row.id === id))
      if (unknown.length) {
        throw new MedusaError(MedusaError.Types.INVALID_DATA, `${field}: there is no ${unknown.join(", ")}`)
      }
    }
    return new StepResponse(void 0)
  },
)
