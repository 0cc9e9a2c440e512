import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { showHistory } from "../../../handlers"

/** Who changed which of the company's own prices, when, from what to what; the latest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json(await showHistory(req, "company"))
}
