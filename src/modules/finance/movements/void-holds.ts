import type { Context } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"
import { lockAccounts } from "../ledger/accounts"
import { findHolds, lockHolds, moveHolds } from "../ledger/holds"
import type { HoldState } from "../types"
import { voidRest } from "../utils/hold-moves"

/** Gives back what the holds still keep: one hold by its id, or all of an order. */
export async function voidHolds(
  context: Context,
  by: { hold_id: string } | { reference: string },
): Promise<HoldState[]> {
  const found = await findHolds(context, by)
  if ("hold_id" in by && !found.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Hold ${by.hold_id} does not exist`)
  }
  await lockAccounts(context, [...new Set(found.map((hold) => hold.account_id))])
  const locked = await lockHolds(
    context,
    found.map((hold) => hold.id),
  )
  // Of an order, what was captured whole is left alone; asked for by id, it is refused.
  const holds = "hold_id" in by ? locked : locked.filter((hold) => hold.status === "pending")
  const moves = holds.flatMap((hold) => {
    const move = voidRest(hold)
    return move ? [{ id: hold.id, ...move }] : []
  })
  if (moves.length) {
    await moveHolds(context, moves)
  }
  const moved = new Map(moves.map((move) => [move.id, move]))
  return locked.map((hold) => ({
    id: hold.id,
    status: moved.get(hold.id)?.status ?? hold.status,
    captured_amount: decimalText(hold.captured_amount),
    voided_amount: decimalText(MathBN.add(hold.voided_amount, moved.get(hold.id)?.voided ?? 0)),
  }))
}
