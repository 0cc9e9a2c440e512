import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { importContractPricesWorkflow } from "../../../../workflows/pricing"
import { receiveSheet } from "./receive-sheet"

/** A whole sheet (the file is the body): every row is written, or none and all faulty ones are named. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { result } = await receiveSheet(req, async (file) => {
    return await importContractPricesWorkflow(req.scope).run({ input: file })
  })
  res.json(result)
}
