import { z } from "@medusajs/framework/zod"
import { text } from "../../fields"
import { paging } from "../../paging"
import { orderLine } from "../orders/validators"

const MOST_LINES = 500

export const ListPurchaseListsParams = z.object(paging({ limit: 50, maximum: 200 }))
export type ListPurchaseListsParams = z.infer<typeof ListPurchaseListsParams>

const PurchaseListBody = z
  .object({ name: text(100), lines: z.array(orderLine).min(1).max(MOST_LINES), is_shared: z.boolean() })
  .strict()

export const CreatePurchaseListBody = PurchaseListBody.extend({ is_shared: z.boolean().default(true) })
export type CreatePurchaseListBody = z.infer<typeof CreatePurchaseListBody>

export const ChangePurchaseListBody = PurchaseListBody.partial()
export type ChangePurchaseListBody = z.infer<typeof ChangePurchaseListBody>
