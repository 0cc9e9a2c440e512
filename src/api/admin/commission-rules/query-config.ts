const defaults = [
  "id",
  "level",
  "product_id",
  "category_id",
  "tier_id",
  "rate_bps",
  "priority",
  "starts_at",
  "ends_at",
  "created_at",
]

export const listCommissionRules = { defaults, isList: true }
export const retrieveCommissionRule = { defaults, isList: false }
