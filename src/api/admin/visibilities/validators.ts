import { z } from "@medusajs/framework/zod"
import { id } from "../../fields"
import { paging } from "../../paging"

const MOST_GROUPS = 500

export const ListVisibilitiesParams = z.object({
  ...paging({ limit: 50, maximum: 500 }),
  product_id: id.optional(),
  category_id: id.optional(),
  customer_group_id: id.optional(),
})

export const SetVisibilityBody = z
  .object({
    product_id: id.optional(),
    category_id: id.optional(),
    customer_group_ids: z.array(id).max(MOST_GROUPS),
  })
  .strict()
  .refine(({ product_id, category_id }) => (product_id === undefined) !== (category_id === undefined), {
    message: "needs either product_id or category_id",
  })

export type SetVisibilityBody = z.infer<typeof SetVisibilityBody>
