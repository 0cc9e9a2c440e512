import type { CompanyStatus } from "../types"

export type CompanyAction = "approve" | "suspend" | "reactivate"

const FROM: Record<CompanyAction, readonly CompanyStatus[]> = {
  approve: ["pending"],
  suspend: ["pending", "active"],
  reactivate: ["suspended"],
}
const TO: Record<CompanyAction, CompanyStatus> = {
  approve: "active",
  suspend: "suspended",
  reactivate: "active",
}

/** The statuses from which `action` leads somewhere. */
export function allowedFrom(action: CompanyAction): readonly CompanyStatus[] {
  return FROM[action]
}

/** The status after `action`, or null when a company in `status` does not allow it. */
export function statusAfter(action: CompanyAction, status: CompanyStatus): CompanyStatus | null {
  return FROM[action].includes(status) ? TO[action] : null
}
