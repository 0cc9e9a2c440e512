import { z } from "@medusajs/framework/zod"
import { id, text } from "../../fields"
import { moment } from "../../price-fields"

export const ListAuditParams = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: id.optional(),
  q: text(200).optional(),
  subject_id: id.optional(),
  record_type: text(50).optional(),
  record_id: id.optional(),
  from: moment.optional(),
  before: moment.optional(),
})
export type ListAuditParams = z.infer<typeof ListAuditParams>
