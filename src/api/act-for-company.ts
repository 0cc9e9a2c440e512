import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type CompanyModuleService from "../modules/company/service"
import { idOrNull } from "./fields"

/**
 * Puts the buyer for whom a merchant acts on `req.buyer`: the member named by `customer_id` (in the query, or in the
 * body), else the owner of longest standing of the company in the path. So a merchant is shown goods, prices and
 * previews by the very code that shows them to the buyer, in the sales channel named, else the shop's default one.
 * @throws NOT_FOUND without such a member; FORBIDDEN while the company is not active
 */
export async function actForCompany(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const { id } = req.params
  const named = (req.body as { customer_id?: unknown } | undefined)?.customer_id ?? req.query.customer_id
  const customer_id = named == null ? null : idOrNull(named)
  const companies = req.scope.resolve<CompanyModuleService>("company")
  const buyer = named != null && !customer_id ? null : await companies.findBuyerOfCompany(id, customer_id)
  if (!buyer) {
    const who =
      named == null ? "active owner" : `active member ${JSON.stringify(named).slice(0, 100)} (customer_id)`
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Company ${id} does not exist or has no ${who}`)
  }
  if (buyer.company.status !== "active") {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      `Company ${buyer.company.code} is ${buyer.company.status}; only an active company may order`,
    )
  }
  const channel = idOrNull(req.query.sales_channel_id)
  const publishable_key_context = { key: "", sales_channel_ids: channel ? [channel] : [] }
  Object.assign(req, { buyer, publishable_key_context })
  next()
}
