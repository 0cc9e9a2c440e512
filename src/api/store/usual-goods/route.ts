import type { MedusaResponse } from "@medusajs/framework/http"
import type CatalogModuleService from "../../../modules/catalog/service"
import type { BuyerRequest } from "../../require-buyer"
import { usualGoods } from "./usual-goods"
import type { UsualGoodsParams } from "./validators"

export async function GET(req: BuyerRequest & { validatedQuery: UsualGoodsParams }, res: MedusaResponse) {
  const { stockDisplay } = req.scope.resolve<CatalogModuleService>("catalog")
  res.json(await usualGoods(req, req.validatedQuery.limit, stockDisplay))
}
