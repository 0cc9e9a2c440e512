import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../require-buyer"
import { usualGoods } from "../../../../store/usual-goods/usual-goods"
import type { UsualGoodsParams } from "../../../../store/usual-goods/validators"

/** What the company orders most often, at its prices; a merchant is told figures of stock. */
export async function GET(req: BuyerRequest & { validatedQuery: UsualGoodsParams }, res: MedusaResponse) {
  res.json(await usualGoods(req, req.validatedQuery.limit, "exact"))
}
