import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { readMallKey } from "../../../read-models/mall-key"

/** What the mall needs before anyone has logged in. No secret: a publishable key is made to be seen. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const publishable_key = await readMallKey(req.scope)
  if (!publishable_key) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "No publishable API key opens the store's default sales channel: make one in the terminal's settings",
    )
  }
  res.json({ publishable_key })
}
