import type { MedusaResponse } from "@medusajs/framework/http"
import type FinanceModuleService from "../../../modules/finance/service"
import { readOpenReceivables } from "../../../read-models/open-receivables"
import type { BuyerRequest } from "../../require-buyer"
import type { CreditParams } from "./validators"

/** What the buyer's own company may still spend and what it owes. `credit` is null when none was granted. */
export async function GET(req: BuyerRequest, res: MedusaResponse) {
  const { limit, offset } = req.validatedQuery as CreditParams
  const { id } = req.buyer.company
  const finance = req.scope.resolve<FinanceModuleService>("finance")
  const [credit, { rows, count }] = await Promise.all([
    finance.creditOf(id),
    readOpenReceivables(req.scope, id, { limit, offset }),
  ])
  res.json({ credit, receivables: rows, count, limit, offset })
}
