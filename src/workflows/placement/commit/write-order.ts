import type { ICartModuleService, MedusaContainer, UpdateCartDataDTO } from "@medusajs/framework/types"
import { MathBN, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import type CommissionModuleService from "../../../modules/commission/service"
import type { CommissionOrder } from "../../../modules/commission/types"
import { computeEntries } from "../../../modules/commission/utils/compute-entries"
import type CompanyModuleService from "../../../modules/company/service"
import type InventoryModuleService from "../../../modules/inventory/service"
import type { AllocationInput } from "../../../modules/inventory/types"
import type OrderModuleService from "../../../modules/order/service"
import type { PlacedOrder } from "../../../modules/order/service"
import type { NewOrder } from "../../../modules/order/utils/order-rows"
import type PlacementModuleService from "../../../modules/placement/service"
import type { PlacementClaim, PlacementEvent } from "../../../modules/placement/types"
import type { OrderFigures } from "../../../modules/placement/utils/order-figures"
import type { Ranking } from "../../../modules/warehouse/types"
import { meanwhile } from "../../../utils/meanwhile"
import type { UnitOfWork } from "../../../utils/unit-of-work"
import type { OrderDraft } from "../types"
import { orderAnswer, type OrderAnswer } from "./answer"
import { netAmounts } from "./net-amounts"
import { openReview } from "./open-review"
import { orderInput, orderLines, type OrderLine } from "./order-input"
import { registerPromotions } from "./register-promotions"
import { settlePayment } from "./settle-payment"
import { writeLinks } from "./write-links"

export type Written = { answer: OrderAnswer; order_id: string; events: PlacementEvent[] }

export type ToWrite = {
  draft: OrderDraft
  figures: OrderFigures
  claim: PlacementClaim
  allocation: AllocationInput
  ranked: Ranking
}

/**
 * Everything that an order is, inside one transaction. Locks are taken in this order: the placement's key, stock rows
 * by id, money accounts by id, promotion budgets, the member's spending, commission.
 * @returns null when the key already placed an order
 */
export async function writeOrder(
  container: MedusaContainer,
  unit: UnitOfWork,
  { draft, figures, claim, allocation, ranked }: ToWrite,
): Promise<Written | null> {
  const placements = container.resolve<PlacementModuleService>("placement")
  const inventory = container.resolve<InventoryModuleService>(Modules.INVENTORY)
  const orders = container.resolve<OrderModuleService>(Modules.ORDER)
  const commission = container.resolve<CommissionModuleService>("commission")
  if (!(await placements.claim(claim, unit.join(placements)))) {
    return null
  }
  const { parts, explanation } = await inventory.allocate(allocation, unit.join(inventory))
  const lines = orderLines(draft.lines, parts)
  const paymentCollectionId = await settlePayment(container, unit, draft, figures, claim.order_id)
  const earning = commissionOrder(draft, lines, figures, claim.order_id)
  const terms = earning && (await commission.earningsTerms(earning, unit.join(commission)))
  const input = orderInput(draft, claim.order_id, lines)
  const [created, prepared] = await meanwhile(createOrder(orders, unit, draft, figures, input), () => ({
    entries: earning && terms ? computeEntries(earning, terms) : [],
    answer: orderAnswer(draft, figures, parts, ranked.ranking),
  }))
  await completeCart(container, unit, draft)
  await registerPromotions(container, unit, draft)
  await recordSpend(container, unit, draft, figures, claim.order_id)
  if (earning) {
    await commission.accrue(earning, prepared.entries, unit.join(commission))
  }
  await openReview(container, unit, draft, figures, claim.order_id)
  await writeLinks(unit, draft, claim.order_id, paymentCollectionId)
  const answer = { ...created, ...prepared.answer }
  const events = [{ name: OrderWorkflowEvents.PLACED, data: { id: claim.order_id } }]
  await placements.complete(
    {
      id: claim.id,
      answer,
      plan: { basis: ranked.basis, place: ranked.place ?? null, ...explanation },
      events,
      payment_due_at: paymentDueAt(draft, figures, placements.settings.onlinePaymentMinutes),
    },
    unit.join(placements),
  )
  return { answer, order_id: claim.order_id, events }
}

/** Who pays online has a while for it; a transfer has the company's terms, and nothing needs no paying. */
function paymentDueAt({ payment }: OrderDraft, { total }: OrderFigures, minutes: number): Date | null {
  const isOnline = payment.kind === "later" && payment.provider_id !== null && MathBN.gt(total, 0)
  return isOnline ? new Date(Date.now() + minutes * 60_000) : null
}

/** Core's own writing covers what orders in bulk leave out: credit lines, and what was captured at once. */
async function createOrder(
  orders: OrderModuleService,
  unit: UnitOfWork,
  { credit_lines, payment, currency_code }: OrderDraft,
  { exact_total }: OrderFigures,
  input: NewOrder,
): Promise<PlacedOrder> {
  const context = unit.join(orders)
  const created = credit_lines.length
    ? await orders.createOrders(input, context)
    : await orders.createOrderInBulk(input, exact_total, context)
  const captures = payment.kind === "authorized" ? payment.captures : []
  if (captures.length) {
    const transactions = captures.map(({ id, amount }) => ({
      order_id: created.id,
      amount,
      currency_code,
      reference: "capture",
      reference_id: id,
    }))
    await orders.addOrderTransactions(transactions, context)
  }
  return { id: created.id, display_id: Number(created.display_id) }
}

async function completeCart(container: MedusaContainer, unit: UnitOfWork, draft: OrderDraft): Promise<void> {
  if (draft.cart_id) {
    const carts = container.resolve<ICartModuleService>(Modules.CART)
    // Core writes completed_at the same way and leaves it out of its input type.
    const completed = { completed_at: new Date() } as UpdateCartDataDTO
    await carts.updateCarts(draft.cart_id, completed, unit.join(carts))
  }
}

async function recordSpend(
  container: MedusaContainer,
  unit: UnitOfWork,
  { buyer }: OrderDraft,
  { total }: OrderFigures,
  order_id: string,
): Promise<void> {
  if (buyer) {
    const companies = container.resolve<CompanyModuleService>("company")
    const spend = {
      member_id: buyer.member.id,
      company_id: buyer.company.id,
      order_id,
      amount: total,
      placed_at: new Date(),
    }
    await companies.recordSpend(spend, unit.join(companies))
  }
}

/** What may earn commission: what each order line comes to after discounts, without tax and shipping. */
function commissionOrder(
  { buyer, currency_code }: OrderDraft,
  lines: OrderLine[],
  figures: OrderFigures,
  order_id: string,
): CommissionOrder | null {
  if (!buyer) {
    return null
  }
  const net = netAmounts(currency_code, lines, figures)
  return {
    order_id,
    company_id: buyer.company.id,
    customer_id: buyer.customer_id,
    tier_id: buyer.tier.id,
    currency_code,
    placed_at: new Date(),
    lines: lines.map((line) => ({
      order_line_id: line.id,
      product_id: line.snapshot.product_id,
      category_ids: line.category_path_ids,
      net_amount: net.get(line.id)!,
    })),
  }
}
