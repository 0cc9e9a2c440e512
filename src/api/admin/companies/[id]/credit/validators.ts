import { z } from "@medusajs/framework/zod"
import { decimal, naming, text } from "../../../../fields"
import { paging } from "../../../../paging"

export const CompanyCreditParams = z.object(paging({ limit: 50, maximum: 200 }))
export type CompanyCreditParams = z.infer<typeof CompanyCreditParams>

export const ChangeLimitBody = z
  .object({
    /** In the company's currency; may be below what is in use. */
    limit: decimal({ decimals: 4 }).refine((value) => !value.startsWith("-"), {
      error: naming("must be zero or more"),
    }),
    reason: text(500),
  })
  .strict()
export type ChangeLimitBody = z.infer<typeof ChangeLimitBody>
