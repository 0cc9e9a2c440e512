import { z } from "@medusajs/framework/zod"
import { paging } from "../../paging"

export const CreditParams = z.object(paging({ limit: 50, maximum: 200 }))
export type CreditParams = z.infer<typeof CreditParams>
