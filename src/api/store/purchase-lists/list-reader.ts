import type { ListReader } from "../../../modules/company/types"
import type { BuyerRequest } from "../../require-buyer"

/** Lists are seen as whom the log-in is, in their company. */
export function listReader({ buyer }: BuyerRequest): ListReader {
  return { company_id: buyer.company.id, member_id: buyer.member.id }
}
