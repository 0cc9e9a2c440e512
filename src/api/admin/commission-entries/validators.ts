import { z } from "@medusajs/framework/zod"
import { id } from "../../fields"
import { paging } from "../../paging"
import { moment } from "../commission-rules/validators"

export const entryKind = z.enum(["accrual", "clawback"])
export const entryStatus = z.enum(["frozen", "available", "paid", "reversed"])

export const ListCommissionEntriesParams = z.object({
  ...paging({ limit: 50, maximum: 200 }),
  distributor_id: id.optional(),
  company_id: id.optional(),
  order_id: id.optional(),
  kind: entryKind.optional(),
  status: entryStatus.optional(),
  level: z.coerce.number().int().min(1).max(2).optional(),
  currency_code: z
    .string()
    .regex(/^[A-Za-z]{3}$/, 'currency_code must be three letters such as "gbp"')
    .transform((code) => code.toLowerCase())
    .optional(),
  created_from: moment.optional(),
  created_before: moment.optional(),
})
export type ListCommissionEntriesParams = z.infer<typeof ListCommissionEntriesParams>
