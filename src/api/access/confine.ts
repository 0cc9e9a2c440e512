import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { companiesOfRecords } from "./company-of-record"
import type { FoundRule } from "./find-rule"
import type { RelatedNeeds } from "./related-records"
import type { Naming } from "./rule"
import { visibleCompanyIds } from "./visible-companies"

const MAXIMUM_IDS = 1000

/**
 * Keeps a caller who sees some companies only to those: the record that the request names must belong to one of them.
 * NOT_FOUND otherwise, as if there were none; FORBIDDEN for what tells of all customers at once.
 */
export async function confine(
  req: MedusaRequest,
  found: FoundRule | null,
  related: RelatedNeeds,
): Promise<void> {
  const confined = found?.rule.confined ?? "whole"
  const isNamed = typeof confined === "object"
  if (confined === "whole" || (related.permissions.length && (!isNamed || related.leavesCustomer))) {
    throw wholeError()
  }
  if (!isNamed) {
    return
  }
  const ids = idsNamed(req, confined, found!.params)
  const [visible, companies] = await Promise.all([
    visibleCompanyIds(req),
    companiesOfRecords(req.scope, confined.kind, ids),
  ])
  const seen = new Set(visible)
  if (companies.length < ids.length || companies.some((id) => !seen.has(id))) {
    const noun = confined.kind.replace("_", " ")
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `${noun[0].toUpperCase()}${noun.slice(1)} ${ids.join(", ")} was not found`,
    )
  }
}

function idsNamed(req: MedusaRequest, naming: Naming, params: Record<string, string>): string[] {
  const source = { params, query: req.query, body: req.body }[naming.in] as
    Record<string, unknown> | undefined
  const value = source?.[naming.name]
  const ids = [...new Set([value ?? []].flat())]
  if (!ids.length) {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      `You see some customers only: name the ${naming.kind.replace("_", " ")} (${naming.name})`,
    )
  }
  if (ids.length > MAXIMUM_IDS || !ids.every((id): id is string => typeof id === "string")) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${naming.name} must be an id, or at most ${MAXIMUM_IDS} of them`,
    )
  }
  return ids
}

function wholeError(): MedusaError {
  return new MedusaError(
    MedusaError.Types.FORBIDDEN,
    "You see some customers only, and this tells of all; ask for one of them",
  )
}
