import { z } from "@medusajs/framework/zod"
import { entryKind, entryStatus } from "../../admin/commission-entries/validators"
import { paging } from "../../paging"

export const ListCommissionsParams = z.object({
  ...paging({ limit: 20, maximum: 100 }),
  kind: entryKind.optional(),
  status: entryStatus.optional(),
})
