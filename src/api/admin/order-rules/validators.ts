import { z } from "@medusajs/framework/zod"
import { decimal, id, naming, text } from "../../fields"
import { paging } from "../../paging"

/** As many as one request can name in its address. */
const MOST_NAMES = 200

/** As many goods as a catalogue sheet has; set-based, well below a second. */
const MOST_RULES = 5_000

const oneOrMore = (item: z.ZodType<string>) =>
  z
    .union([item, z.array(item).max(MOST_NAMES)])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .optional()

export const ListOrderRulesParams = z.object({
  ...paging({ limit: 50, maximum: 1_000 }),
  variant_id: oneOrMore(id),
  sku: oneOrMore(text(100)),
})

export type ListOrderRulesParams = z.infer<typeof ListOrderRulesParams>

const quantity = decimal({ integerDigits: 9 })
  .refine((value) => !/^-|^0+(\.0+)?$/.test(value), { error: naming("must be more than 0") })
  .nullish()
  .transform((value) => value ?? null)

const rule = z
  .object({
    sku: text(100).optional(),
    variant_id: id.optional(),
    minimum: quantity,
    multiple: quantity,
    maximum: quantity,
    allows_decimals: z.boolean().default(false),
  })
  .strict()
  .refine(({ sku, variant_id }) => (sku === undefined) !== (variant_id === undefined), {
    error: ({ path }) => `${path?.join(".")} needs either sku or variant_id`,
  })

export const SaveOrderRulesBody = z.object({ rules: z.array(rule).min(1).max(MOST_RULES) }).strict()
export type SaveOrderRulesBody = z.infer<typeof SaveOrderRulesBody>
