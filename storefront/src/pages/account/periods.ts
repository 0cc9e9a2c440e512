/** For what a member's spending may be limited. */
export const PERIODS = ["order", "day", "week", "month"] as const
