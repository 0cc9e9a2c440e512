import { Refusal } from "../../../utils/refusal"
import type { LockedCompany } from "../types"
import type { SpendingLimitExceeded } from "./check-spending-limits"
import { allowedFrom, type CompanyAction } from "./transitions"

export function statusRefusal({ code, status }: LockedCompany, action: CompanyAction): Refusal {
  const allowed = allowedFrom(action)
  return new Refusal(
    "COMPANY_STATUS",
    `Company ${code} is ${status}; ${action} needs a company that is ${allowed.join(" or ")}`,
    { status, action, allowed_from: allowed },
  )
}

export function spendingRefusal(exceeded: SpendingLimitExceeded): Refusal {
  const { period, limit, spent, needed } = exceeded
  return new Refusal(
    "SPENDING_LIMIT_EXCEEDED",
    `The spending limit per ${period} is ${limit}; ${spent} is spent, and with this order ${needed} would be`,
    { ...exceeded },
  )
}

export function lastOwnerRefusal(memberId: string): Refusal {
  return new Refusal(
    "LAST_OWNER",
    `Member ${memberId} is the company's last active owner; make another member an owner first`,
    { member_id: memberId },
  )
}
