export const TIER_FIELDS = ["id", "code", "name", "rank", "customer_group_id", "created_at", "updated_at"]

export const listTiers = { defaults: TIER_FIELDS, isList: true }
