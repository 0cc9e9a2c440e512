import { z } from "@medusajs/framework/zod"
import { ACTS, STAGES, STATES } from "../../../modules/order-review/types"
import { id, text } from "../../fields"
import { paging } from "../../paging"

const MOST_ACTS = 100

export const ListReviewsParams = z.object({
  ...paging({ limit: 50, maximum: 200 }),
  stage: z.enum(STAGES).optional(),
  state: z.enum(STATES).optional(),
  company_id: id.optional(),
})
export type ListReviewsParams = z.infer<typeof ListReviewsParams>

const fields = {
  act: z.enum(ACTS),
  /** Where whoever acts saw the order: if it is elsewhere by now, the act is refused. */
  stage: z.enum(STAGES),
  reason: text(500).nullish(),
}

const isExplained = ({ act, reason }: { act: string; reason?: string | null }) => act !== "return" || reason
const UNEXPLAINED = { path: ["reason"], message: "reason says why an order is returned (act: return)" }

export const ReviewActBody = z.object(fields).strict().refine(isExplained, UNEXPLAINED)
export type ReviewActBody = z.infer<typeof ReviewActBody>

export const ReviewBatchBody = z
  .object({
    acts: z
      .array(
        z
          .object({ order_id: id, ...fields })
          .strict()
          .refine(isExplained, UNEXPLAINED),
      )
      .min(1)
      .max(MOST_ACTS),
  })
  .strict()
export type ReviewBatchBody = z.infer<typeof ReviewBatchBody>
