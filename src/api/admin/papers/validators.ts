import { z } from "@medusajs/framework/zod"
import { LANGUAGES } from "../../../utils/languages"
import { id } from "../../fields"
import { PAPERS } from "../../papers/papers"

const MOST_ORDERS = 100

export const PaperParams = z.object({ language: z.enum(LANGUAGES).optional() })
export type PaperParams = z.infer<typeof PaperParams>

export const PapersBody = z
  .object({
    kind: z.enum(PAPERS),
    order_ids: z
      .array(id)
      .min(1)
      .max(MOST_ORDERS)
      .refine((ids) => new Set(ids).size === ids.length, { error: "order_ids must name every order once" }),
    language: z.enum(LANGUAGES).optional(),
    together: z.boolean().default(false),
  })
  .strict()
export type PapersBody = z.infer<typeof PapersBody>
