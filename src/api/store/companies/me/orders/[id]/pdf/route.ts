import type { MedusaResponse } from "@medusajs/framework/http"
import { readOwnOrder } from "../../../../../../../workflows/order/read-own-order"
import { papersPdf } from "../../../../../../papers/document"
import { orderPaper } from "../../../../../../papers/order-paper"
import { languageOf } from "../../../../../../papers/words"
import type { BuyerRequest } from "../../../../../../require-buyer"
import { seesAccount } from "../../own-order-answer"
import type { OrderPdfParams } from "../../validators"

/** The order as a document to print or to file. */
export async function GET(req: BuyerRequest & { validatedQuery: OrderPdfParams }, res: MedusaResponse) {
  const { buyer, params, scope, validatedQuery } = req
  const { company } = buyer
  const order = await readOwnOrder(scope, { id: params.id, company_id: company.id }, seesAccount(buyer))
  const language = languageOf(validatedQuery.language, req.get("accept-language"))
  const sheet = orderPaper(order, company, language)
  const pdf = await papersPdf({
    ...{ title: sheet.name, language, createdAt: new Date(order.placed_at), sheets: [sheet] },
  })
  res
    .type("application/pdf")
    .set("Content-Disposition", `attachment; filename="order-${order.display_id}.pdf"`)
    .set("Cache-Control", "private, no-store")
    .send(pdf)
}
