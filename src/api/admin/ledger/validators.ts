import { z } from "@medusajs/framework/zod"
import { ACCOUNT_KINDS } from "../../../modules/finance/models/account"
import { id, text } from "../../fields"
import { paging } from "../../paging"
import { currencyCode, moment } from "../../price-fields"

export const ListAccountsParams = z.object({
  ...paging({ limit: 50, maximum: 200 }),
  kind: z.enum(ACCOUNT_KINDS).optional(),
  company_id: id.optional(),
  currency_code: currencyCode.optional(),
})
export type ListAccountsParams = z.infer<typeof ListAccountsParams>

export const ListTransactionsParams = z.object({
  ...paging({ limit: 50, maximum: 200 }),
  kind: text(50).optional(),
  /** The business record that it is about: an order's id. */
  reference: id.optional(),
  account_id: id.optional(),
  /** Movements on any account of the company. */
  company_id: id.optional(),
  /** When it took effect, from (inclusive) … */
  from: moment.optional(),
  /** … to (exclusive). */
  before: moment.optional(),
})
export type ListTransactionsParams = z.infer<typeof ListTransactionsParams>
