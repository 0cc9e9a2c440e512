export const listVisibilities = {
  defaults: [
    "id",
    "product_id",
    "product.title",
    "category_id",
    "product_category.name",
    "customer_group_id",
    "customer_group.name",
    "created_at",
  ],
  isList: true,
}
