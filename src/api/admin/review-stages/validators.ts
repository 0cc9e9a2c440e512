import { z } from "@medusajs/framework/zod"
import { MODES, STAGES } from "../../../modules/order-review/types"
import { decimal, naming } from "../../fields"
import { currencyCode } from "../../price-fields"

const MOST_CURRENCIES = 50

const minimum = z
  .object({
    currency_code: currencyCode,
    amount: decimal({ decimals: 4 }).refine((value) => !value.startsWith("-"), {
      error: naming("must be zero or more"),
    }),
  })
  .strict()

const setting = z
  .object({
    stage: z.enum(STAGES),
    mode: z.enum(MODES),
    /** Orders that come to as much or more, each currency at most once. */
    min_total: z
      .array(minimum)
      .max(MOST_CURRENCIES)
      .refine((all) => new Set(all.map(({ currency_code }) => currency_code)).size === all.length, {
        message: "min_total names a currency twice",
      })
      .optional(),
    overdue: z.boolean().optional(),
    over_credit: z.boolean().optional(),
  })
  .strict()
  .refine(({ mode, min_total, overdue, over_credit }) => {
    return mode !== "when" || Boolean(min_total?.length) || overdue || over_credit
  }, { path: ["mode"], message: "mode when needs a condition: min_total, overdue or over_credit" }) // prettier-ignore

export const SaveStagesBody = z
  .object({
    stages: z
      .array(setting)
      .min(1)
      .max(STAGES.length)
      .refine((all) => new Set(all.map(({ stage }) => stage)).size === all.length, {
        message: "stages names a stage twice",
      }),
  })
  .strict()
export type SaveStagesBody = z.infer<typeof SaveStagesBody>
