import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { importContractPricesWorkflow } from "../../../../workflows/pricing"
import { staffOf } from "../../../access/staff-request"
import { receiveSheet } from "./receive-sheet"

/** A whole sheet (the file is the body): every row is written, or none and all faulty ones are named. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { result } = await receiveSheet(req, async (file) => {
    const input = { ...file, changed_by: staffOf(req).subject_id }
    return await importContractPricesWorkflow(req.scope).run({ input })
  })
  res.json(result)
}
