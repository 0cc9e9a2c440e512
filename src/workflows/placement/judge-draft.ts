import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import type CompanyModuleService from "../../modules/company/service"
import { spendingRefusal } from "../../modules/company/utils/refusals"
import type FinanceModuleService from "../../modules/finance/service"
import type InventoryModuleService from "../../modules/inventory/service"
import { linesToLeaveOut } from "../../modules/placement/utils/lines-to-leave-out"
import type { OrderFigures } from "../../modules/placement/utils/order-figures"
import { orderAnswer, type OrderAnswer } from "./commit/answer"
import { shortageProblems } from "./commit/shortages"
import { allocationInput } from "./commit/stock-plan"
import { draftFigures } from "./draft-figures"
import { tellsFigures } from "./stock-shown"
import type { OrderDraft, Problem } from "./types"

export type Judgement = {
  order: OrderAnswer
  problems: Problem[]
  /** What would be left of the company's credit; null for an order that is not paid on account, or without credit. */
  credit_after: string | null
}

/**
 * What placing the draft would come to, and everything for which it would be refused: besides the draft's own
 * problems stock, credit and spending limits. Reads only and locks nothing.
 */
export async function judgeDraft(container: MedusaContainer, draft: OrderDraft): Promise<Judgement> {
  const inventory = container.resolve<InventoryModuleService>(Modules.INVENTORY)
  const figures = draftFigures(draft)
  const [{ ranked, plan }, credit, spending] = await Promise.all([
    allocationInput(container, draft).then(async ({ input, ranked: ranking }) => ({
      ranked: ranking,
      plan: await inventory.planAllocation(input),
    })),
    foreseeCredit(container, draft, figures),
    spendingProblems(container, draft, figures),
  ])
  const withFigures = tellsFigures(container, draft)
  const order = orderAnswer(draft, figures, plan.parts, ranked.ranking)
  return {
    // What each warehouse would give is what it has, where a line is short or goes on backorder.
    order: withFigures ? order : { ...order, lines: order.lines.map((line) => ({ ...line, parts: [] })) },
    problems: [
      ...draft.problems,
      ...shortageProblems(draft, plan.shortages, { withFigures }),
      ...credit.problems,
      ...spending,
    ],
    credit_after: credit.after,
  }
}

async function foreseeCredit(
  container: MedusaContainer,
  draft: OrderDraft,
  figures: OrderFigures,
): Promise<{ problems: Problem[]; after: string | null }> {
  const amount = figures.total
  if (draft.payment.kind !== "credit" || !draft.buyer || !MathBN.gt(amount, 0)) {
    return { problems: [], after: null }
  }
  const finance = container.resolve<FinanceModuleService>("finance")
  const company_id = draft.buyer.company.id
  const { currency_code } = draft
  const { refusal, available_after } = await finance.foreseeHold({ company_id, currency_code, amount })
  if (!refusal) {
    return { problems: [], after: available_after }
  }
  const { code, message, ...details } = refusal
  const leave_out = leaveOut(draft, figures, MathBN.sub(details.needed, details.available))
  return { problems: [{ code, message, details: { ...details, leave_out } }], after: available_after }
}

async function spendingProblems(
  container: MedusaContainer,
  draft: OrderDraft,
  figures: OrderFigures,
): Promise<Problem[]> {
  if (!draft.buyer) {
    return []
  }
  const companies = container.resolve<CompanyModuleService>("company")
  const exceeded = await companies.checkSpend({
    member_id: draft.buyer.member.id,
    amount: figures.total,
    at: new Date(),
  })
  if (!exceeded) {
    return []
  }
  const { message, details } = spendingRefusal(exceeded)
  const leave_out = leaveOut(draft, figures, MathBN.sub(exceeded.needed, exceeded.limit))
  return [{ code: "SPENDING_LIMIT_EXCEEDED", message, details: { ...details, leave_out } }]
}

/** The lines without which the order would keep within a limit that it exceeds by `tooMuch`. */
function leaveOut({ lines }: OrderDraft, figures: OrderFigures, tooMuch: BigNumberInput): number[] {
  const totals = lines.map(({ id, position }) => ({ position, total: figures.lines.get(id)!.total }))
  return linesToLeaveOut(totals, tooMuch)
}
