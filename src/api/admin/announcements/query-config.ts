const defaults = [
  "id",
  "texts",
  "product_id",
  "category_id",
  "customer_group_ids",
  "shown_from",
  "shown_until",
  "created_at",
  "updated_at",
]

export const listAnnouncements = { defaults, isList: true }
