import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MathBN,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { roundMoney } from "../../utils/money"
import { Refusal } from "../../utils/refusal"
import OrderReview from "./models/order-review"
import OrderReviewEntry from "./models/order-review-entry"
import ReviewStage from "./models/review-stage"
import { gates, orderNow, type Gate, type OrderNow, type ToPack } from "./statements/neighbours"
import {
  insertReview,
  lockReview,
  lockReviewToAct,
  moveReview,
  noteDecided,
  type ReviewRow,
} from "./statements/reviews"
import { savedStages, saveStages } from "./statements/stages"
import {
  STAGES,
  type ActInput,
  type OrderToReview,
  type ReviewChange,
  type ReviewTerms,
  type Stage,
  type StageSetting,
} from "./types"
import { neededStages } from "./utils/needed-stages"
import { afterAct, afterEdit, standingBefore } from "./utils/standing"

/** A version before an order's first. */
const NEVER = 0

/**
 * Reviews before shipping. Every change of a review locks its row first; called alone it is a transaction, with a
 * context part of the caller's.
 */
export default class OrderReviewModuleService extends MedusaService({
  ReviewStage,
  OrderReview,
  OrderReviewEntry,
}) {
  /** Every stage with its setting, in order. */
  @InjectManager()
  async stages(@MedusaContext() sharedContext: Context = {}): Promise<StageSetting[]> {
    const saved = await savedStages(sharedContext)
    return STAGES.map(
      (stage) =>
        saved.find((each) => each.stage === stage) ?? {
          stage,
          mode: "off",
          min_total: null,
          overdue: false,
          over_credit: false,
        },
    )
  }

  /** Sets the stages that are named. It applies to orders placed from now on, and to those nothing was decided about. */
  @InjectTransactionManager()
  async setStages(
    settings: readonly StageSetting[],
    actorId: string,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    await saveStages(sharedContext, settings, actorId)
  }

  /**
   * Decides about an order that is being placed, in its transaction. One statement, none while every stage is off.
   */
  @InjectTransactionManager()
  async open(
    order: OrderToReview,
    terms: ReviewTerms,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    if (terms.settings.length) {
      const standing = standingBefore(neededStages(terms, order))
      await insertReview(sharedContext, { ...order, order_version: 1 }, standing)
    }
  }

  /**
   * Approves, returns or resubmits an order in the stage that whoever acts saw.
   * @throws MedusaError NOT_FOUND without a review that they may see; Refusal ORDER_CANCELED, REVIEW_CHANGED (409) when
   * it stands elsewhere by now
   */
  @InjectTransactionManager()
  async act(input: ActInput, @MedusaContext() sharedContext: Context = {}): Promise<ReviewChange> {
    const { order_id, act, stage, reason, actor_id } = input
    const review = await lockReviewToAct(sharedContext, input)
    if (!review) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no review of an order ${order_id}`)
    }
    if (review.is_canceled) {
      throw new Refusal("ORDER_CANCELED", `Order ${order_id} is cancelled`, { order_id })
    }
    const { company_id } = review
    const change = { order_id, company_id, act, ...afterAct(order_id, review, input) }
    await moveReview(sharedContext, change, { stage, actor_id, reason })
    return change
  }

  /**
   * Decides about an order as it is now: one without a review, or one that was edited after the last decision. An edit
   * that changes its lines or raises its total reopens it where stages apply. Idempotent: each edit counts once.
   * @returns the change when an edit moved it; else null
   */
  @InjectTransactionManager()
  async decide(orderId: string, @MedusaContext() sharedContext: Context = {}): Promise<ReviewChange | null> {
    const review = await lockReview(sharedContext, orderId)
    const order = await orderNow(sharedContext, orderId, review?.order_version ?? NEVER)
    if (!order || order.is_canceled) {
      return null
    }
    const asked = { ...order, total: roundMoney(order.total, order.currency_code) }
    const needed = neededStages(order.terms, asked)
    if (review) {
      return order.is_edited ? await followEdit(sharedContext, review, asked, needed) : null
    }
    if (order.terms.settings.length) {
      await insertReview(sharedContext, asked, standingBefore(needed))
    }
    return null
  }

  /**
   * The guard of shipping: refuses when an order of which something is to be packed is not through. What nobody
   * decided about yet is decided now and stays so, in a transaction of its own. One statement where all is decided.
   * @throws Refusal ORDER_IN_REVIEW {order_id, stage, state, reason}
   */
  async assertThrough(toPack: ToPack): Promise<void> {
    const before = await this.gatesOf(toPack)
    const undecided = before.filter(({ is_undecided }) => is_undecided)
    for (const { order_id } of undecided) {
      await this.decide(order_id)
    }
    const orders = undecided.length ? await this.gatesOf(toPack) : before
    const held = orders.find(({ state }) => state !== null && state !== "through")
    if (held) {
      const { order_id, display_id, stage, state, reason } = held
      const why = reason ? `: ${reason}` : ""
      const message = `Order #${display_id} is ${state} in the ${stage} review and cannot be packed yet${why}`
      throw new Refusal("ORDER_IN_REVIEW", message, { order_id, stage, state, reason })
    }
  }

  @InjectManager()
  private async gatesOf(toPack: ToPack, @MedusaContext() sharedContext: Context = {}): Promise<Gate[]> {
    return await gates(sharedContext, toPack)
  }
}

/** An edit that changes lines or raises the total makes it another order, which nobody has approved. */
async function followEdit(
  context: Context,
  review: ReviewRow,
  order: OrderNow,
  needed: Stage[],
): Promise<ReviewChange | null> {
  const isAnother = order.has_other_lines || MathBN.gt(order.total, review.total)
  const next = isAnother ? afterEdit(review, needed) : review
  await noteDecided(context, { ...order, stages: next.stages })
  if (next.stage === review.stage || next.stage === null) {
    return null
  }
  const { order_id, company_id } = review
  const { stages, stage, state, reason } = next
  const change = { order_id, company_id, act: "reopen" as const, stages, stage, state, reason }
  await moveReview(context, change, { stage, actor_id: order.edited_by, reason: null })
  return change
}
