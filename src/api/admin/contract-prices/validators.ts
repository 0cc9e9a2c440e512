import { z } from "@medusajs/framework/zod"
import { decimal, id, text } from "../../fields"
import { paging } from "../../paging"
import { currencyCode, line, moment, skus } from "../../price-fields"

const filters = {
  company_id: id.optional(),
  tier_id: id.optional(),
  sku: skus.optional(),
  currency_code: currencyCode.optional(),
  valid_at: moment.optional(),
}

export const ListContractPricesParams = z.object({ ...filters, ...paging({ limit: 50, maximum: 500 }) })
export type ListContractPricesParams = z.infer<typeof ListContractPricesParams>

export const ExportContractPricesParams = z.object({
  ...filters,
  format: z.enum(["csv", "xlsx"]).default("csv"),
})
export type ExportContractPricesParams = z.infer<typeof ExportContractPricesParams>

const ContractPriceBody = z.strictObject({
  company_id: id.nullish(),
  tier_id: id.nullish(),
  sku: text(200),
  currency_code: currencyCode,
  min_quantity: decimal().default("1"),
  amount: decimal(),
  starts_at: moment.nullish(),
  ends_at: moment.nullish(),
  source: line(200).nullish(),
})

export const UpsertContractPricesBody = z.object({ prices: z.array(ContractPriceBody).min(1).max(1000) })
export type UpsertContractPricesBody = z.infer<typeof UpsertContractPricesBody>

export const UpdateContractPriceBody = z.object({
  amount: decimal().optional(),
  ends_at: moment.nullable().optional(),
  source: line(200).nullable().optional(),
})
export type UpdateContractPriceBody = z.infer<typeof UpdateContractPriceBody>
