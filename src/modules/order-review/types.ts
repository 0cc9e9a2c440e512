/** What an order passes before it ships, in this order. */
export const STAGES = ["order", "finance", "outbound"] as const
export type Stage = (typeof STAGES)[number]

/** `when`: while any of the stage's conditions holds. */
export const MODES = ["off", "always", "when"] as const

export type StageSetting = {
  stage: Stage
  mode: (typeof MODES)[number]
  /** By currency code, exact: the order comes to as much or more. */
  min_total: Record<string, string> | null
  /** The company owes what is past its due date. */
  overdue: boolean
  /** The order is not paid on account though it is beyond the company's credit, or the company owes beyond its limit. */
  over_credit: boolean
}

/** A company's credit in the order's currency, as exact decimal texts. */
export type CreditStanding = { limit: string; used: string; held: string }

/** What decides whether an order has to be reviewed, beside the order itself. */
export type ReviewTerms = {
  /** Of the stages that are switched on. */
  settings: StageSetting[]
  has_overdue: boolean
  /** Null: none was granted. */
  credit: CreditStanding | null
}

export type OrderToReview = {
  order_id: string
  company_id: string | null
  currency_code: string
  /** What is owed for it, as exact decimal text. */
  total: string
  on_credit: boolean
}

/** `returned`: sent back with a reason; it stays in its stage until somebody resubmits it. */
export const STATES = ["waiting", "returned", "through"] as const
export type ReviewState = (typeof STATES)[number]

/** Where an order stands. `stage` is null when it is through; `stages` are those that it has to pass, or had to. */
export type Standing = {
  stages: Stage[]
  stage: Stage | null
  state: ReviewState
  /** Why it was returned. */
  reason: string | null
}

/** What a clerk does to an order that is under review. */
export const ACTS = ["approve", "return", "resubmit"] as const
export type Act = (typeof ACTS)[number]

/** `stage` is what whoever acts has seen. A return has a reason. */
export type ReviewAct = { act: Act; stage: Stage; reason: string | null }

export type ActInput = ReviewAct & {
  order_id: string
  actor_id: string
  /** The companies whose orders whoever acts may see; null: all. */
  company_ids: readonly string[] | null
}

/** A review as an act or an edit leaves it. */
export type ReviewChange = Standing & { order_id: string; company_id: string | null; act: Act | "reopen" }
