import { MedusaError } from "@medusajs/framework/utils"
import type { Staff } from "../../modules/staff/types"

/** By what a company falls into somebody's scope. */
export type Assignment = { sales_rep_id?: string | null; region?: string | null }

/**
 * A company as a caller who sees some only may register it: one that they would see afterwards. Whoever sees their own
 * customers becomes its sales rep, whoever sees a single region registers it there, where nothing else was said.
 * INVALID_DATA when the company would be out of their sight. `departmentReps`: users of the caller's department.
 */
export function withinScope<Company extends Assignment>(
  staff: Staff,
  company: Company,
  departmentReps: readonly string[],
): Company {
  switch (staff.scope) {
    case "all":
      return company
    case "region": {
      const region = company.region ?? (staff.regions.length === 1 ? staff.regions[0] : null)
      if (!region || !staff.regions.includes(region)) {
        throw outOfSight("region", region, staff.regions)
      }
      return { ...company, region }
    }
    case "own":
    case "department": {
      const allowed = staff.scope === "own" ? [staff.subject_id] : departmentReps
      const sales_rep_id = company.sales_rep_id ?? staff.subject_id
      if (!allowed.includes(sales_rep_id)) {
        throw outOfSight("sales_rep_id", sales_rep_id, allowed)
      }
      return { ...company, sales_rep_id }
    }
  }
}

function outOfSight(field: string, value: string | null, allowed: readonly string[]): MedusaError {
  return new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `${field} ${value} would put the company out of your sight; yours: ${allowed.join(", ") || "none"}`,
  )
}
