import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { removeAnnouncementWorkflow, saveAnnouncementWorkflow } from "../../../../workflows/announcement"
import { retrieveAnnouncement } from "../helpers"
import type { AnnouncementBody } from "../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ announcement: await retrieveAnnouncement(req.scope, req.params.id) })
}

/** Replaces all of it. */
export async function POST(req: AuthenticatedMedusaRequest<AnnouncementBody>, res: MedusaResponse) {
  const { id } = req.params
  await saveAnnouncementWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  res.json({ announcement: await retrieveAnnouncement(req.scope, id) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await removeAnnouncementWorkflow(req.scope).run({ input: id })
  res.json({ id, object: "announcement", deleted: true })
}
