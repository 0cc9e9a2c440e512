import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type StaffModuleService from "../../../modules/staff/service"
import { readAcross } from "../../../utils/sql"
import type { StaffRequest } from "../staff-request"
import { keptInput } from "./kept-input"
import { auditedRecord, type AuditedRecord } from "./records"

const READS = ["GET", "HEAD", "OPTIONS"]

/**
 * Writes down who changes what, before it is done, and what came of it. A change whose beginning cannot be written
 * down is not made; of one whose end cannot, the entry shows what was asked and no outcome.
 */
export async function audit(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { staff } = req as StaffRequest
  if (!staff || READS.includes(req.method)) {
    return next()
  }
  const path = req.baseUrl + req.path
  const record = auditedRecord(path)
  const staffs = req.scope.resolve<StaffModuleService>("staff")
  const entry = await staffs.beginAudit({
    subject_type: staff.subject_type,
    subject_id: staff.subject_id,
    method: req.method,
    path,
    record_type: record?.type ?? null,
    record_id: record?.id ?? null,
    input: keptInput(req.body),
    before: record && (await read(req, record, record.id)),
  })
  const answered = createdIdOf(res)
  res.on("close", () => {
    const complete = async () => {
      const id = record?.id ?? answered.id
      const after = record && res.statusCode < 400 ? await read(req, record, id) : null
      await staffs.completeAudit(entry, { status: res.statusCode, after, record_id: answered.id })
    }
    complete().catch((error: Error) =>
      req.scope
        .resolve<Logger>(ContainerRegistrationKeys.LOGGER)
        .error(`Audit entry ${entry} could not be completed`, error),
    )
  })
  next()
}

async function read(req: MedusaRequest, { statement }: AuditedRecord, id: string | null): Promise<unknown> {
  if (!id) {
    return null
  }
  const [row] = await readAcross<{ record: unknown }>(req.scope, statement, [id])
  return row?.record ?? null
}

type Named = { id?: unknown; member_id?: unknown }

/** The id of what a creation answers: of the first object in it, as `{company: {id, …}}`. */
function createdIdOf(res: MedusaResponse): { id: string | null } {
  const answered: { id: string | null } = { id: null }
  const json = res.json.bind(res)
  res.json = (body: unknown) => {
    const candidates = [body, ...Object.values(body ?? {})] as (Named | null)[]
    const ids = candidates.map((each) => (typeof each === "object" ? (each?.id ?? each?.member_id) : null))
    answered.id = ids.find((id): id is string => typeof id === "string") ?? null
    return json(body)
  }
  return answered
}
