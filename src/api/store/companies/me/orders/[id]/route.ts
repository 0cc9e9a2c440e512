import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../require-buyer"
import { ownOrderAnswer } from "../own-order-answer"

/** An order of the buyer's company as it was ordered, where its parcels are and what happened when. */
export async function GET(req: BuyerRequest, res: MedusaResponse) {
  res.json({ order: await ownOrderAnswer(req) })
}
