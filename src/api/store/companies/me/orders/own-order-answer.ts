import type { Buyer } from "../../../../../modules/company/types"
import { readOwnOrder } from "../../../../../workflows/order/read-own-order"
import type { BuyerRequest } from "../../../../require-buyer"

/** Viewers see orders; what the company owes on its account, those see who see its credit. */
export function seesAccount({ member }: Buyer): boolean {
  return member.role !== "viewer"
}

/** An order in full, with what the member who asks may do with it now. Throws NOT_FOUND for one of others. */
export async function ownOrderAnswer({ scope, params, buyer }: BuyerRequest) {
  const own = { id: params.id, company_id: buyer.company.id }
  const { is_cancelable, lines, ...order } = await readOwnOrder(scope, own, seesAccount(buyer))
  const mayChange = buyer.member.role === "owner" || buyer.member.role === "buyer"
  const isReceivable = order.parcels.some(({ shipments }) => shipments.some((each) => each.is_receivable))
  return {
    ...order,
    lines: lines.map(({ parts: _parts, ...line }) => line),
    may: {
      cancel: mayChange && is_cancelable,
      confirm_receipt: mayChange && isReceivable,
      return: mayChange && lines.some(({ returnable }) => returnable !== "0"),
    },
  }
}
