import { z } from "@medusajs/framework/zod"
import { text } from "../../fields"
import { paging } from "../../paging"
import { code } from "../companies/validators"

const rank = z.number().int().min(-1_000_000).max(1_000_000)

export const CreateTierBody = z.object({ code, name: text(200), rank: rank.optional() }).strict()
export type CreateTierBody = z.infer<typeof CreateTierBody>

export const UpdateTierBody = CreateTierBody.partial()
export type UpdateTierBody = z.infer<typeof UpdateTierBody>

export const ListTiersParams = z.object({
  ...paging({ limit: 50, maximum: 200 }),
  q: text(100).optional(),
})
