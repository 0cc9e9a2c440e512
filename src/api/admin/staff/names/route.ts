import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readStaffNames } from "../../../../read-models/staff-list"

/** The users of the terminal by name, such as sales reps to choose from. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ names: await readStaffNames(req.scope) })
}
