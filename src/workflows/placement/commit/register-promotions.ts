import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { Refusal } from "../../../utils/refusal"
import type { UnitOfWork } from "../../../utils/unit-of-work"
import type { OrderDraft } from "../types"

/** The service takes a context, which core's interface leaves out. */
type JoinablePromotions = {
  registerUsage(
    used: { code: string; amount: string }[],
    customer: { customer_id: string | null; customer_email: string | null },
    context: Context,
  ): Promise<void>
}

/**
 * Counts the use of the draft's promotions; core locks their rows and budgets by id.
 * @throws Refusal PROMO_CODE_USED_UP: another order took the last use after this one was drafted
 */
export async function registerPromotions(
  container: MedusaContainer,
  unit: UnitOfWork,
  draft: OrderDraft,
): Promise<void> {
  const adjustments = [...draft.lines, ...draft.shipping_methods].flatMap((row) => row.adjustments)
  const used = adjustments.flatMap(({ code, amount }) => (code ? [{ code, amount }] : []))
  if (!used.length) {
    return
  }
  const promotions = container.resolve<JoinablePromotions>(Modules.PROMOTION)
  const customer = { customer_id: draft.customer_id, customer_email: draft.email }
  try {
    await promotions.registerUsage(used, customer, unit.join(promotions))
  } catch (error) {
    throw isRefusedByCore(error) ? usedUp([...new Set(used.map(({ code }) => code))]) : error
  }
}

function isRefusedByCore(error: unknown): boolean {
  return error instanceof MedusaError && error.type === MedusaError.Types.NOT_ALLOWED
}

/** Core does not say which of several it was. */
function usedUp(codes: string[]): Refusal {
  const [code] = codes
  return codes.length === 1
    ? new Refusal("PROMO_CODE_USED_UP", `The promotion ${code} is used up`, { promo_code: code })
    : new Refusal("PROMO_CODE_USED_UP", `One of the promotions ${codes.join(", ")} is used up`, {
        promo_codes: codes,
      })
}
