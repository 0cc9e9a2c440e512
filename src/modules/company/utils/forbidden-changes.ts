import type { CompanyColumn, CompanyFault } from "./company-sheet"
import type { ImportPlan } from "./plan-import"

/** What a cell changes beyond a company's details: limit and terms lend money, the tier decides prices. */
const NEEDED: Partial<Record<CompanyColumn, string>> = {
  credit_limit: "change:credit",
  payment_terms_days: "change:credit",
  tier: "update:price",
}

/** What a new company is given, as whoever creates one alone may give it. */
const GIVEN_TO_NEW: readonly CompanyColumn[] = ["payment_terms_days", "tier"]

/** The cells of a plan that change more than these permissions allow. */
export function forbiddenChanges({ preview }: ImportPlan, permissions: readonly string[]): CompanyFault[] {
  return preview.flatMap(({ line, action, changes }) =>
    changes.flatMap(({ column, after: value }): CompanyFault[] => {
      const needed = NEEDED[column]
      const isFree = !needed || (action === "create" && GIVEN_TO_NEW.includes(column))
      return isFree || permissions.includes(needed)
        ? []
        : [{ line, column, value, reason: `your role does not include ${needed}` }]
    }),
  )
}
