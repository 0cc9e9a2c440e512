import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { saveAnnouncementWorkflow } from "../../../workflows/announcement"
import { retrieveAnnouncement } from "./helpers"
import type { AnnouncementBody } from "./validators"

/** The latest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: announcements, metadata } = await query.graph({
    entity: "announcement",
    fields: req.queryConfig.fields,
    pagination: { ...req.queryConfig.pagination, order: { created_at: "DESC", id: "DESC" } },
  })
  res.json({ announcements, count: metadata?.count, offset: metadata?.skip, limit: metadata?.take })
}

export async function POST(req: AuthenticatedMedusaRequest<AnnouncementBody>, res: MedusaResponse) {
  const { result: id } = await saveAnnouncementWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: null },
  })
  res.json({ announcement: await retrieveAnnouncement(req.scope, id) })
}
