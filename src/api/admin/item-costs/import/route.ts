import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { importItemCostsWorkflow } from "../../../../workflows/purchasing"
import { receiveSheet } from "../../contract-prices/import/receive-sheet"

/** A whole sheet (the file is the body): every row is written, or none and all faulty ones are named. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { result } = await receiveSheet(req, async (input) => {
    return await importItemCostsWorkflow(req.scope).run({ input })
  })
  res.json(result)
}
