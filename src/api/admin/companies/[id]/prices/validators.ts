import { z } from "@medusajs/framework/zod"
import { currencyCode, moment } from "../../../../price-fields"
import { StorePricesParams } from "../../../../store/prices/validators"

export const CompanyPricesParams = StorePricesParams.extend({
  /** Default: the company's currency. */
  currency_code: currencyCode.optional(),
  /** The moment whose prices are asked for. Default: now. */
  at: moment.optional(),
})
export type CompanyPricesParams = z.infer<typeof CompanyPricesParams>
