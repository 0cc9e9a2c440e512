export const listCommissions = {
  defaults: [
    "id",
    "order_id",
    "company_id",
    "level",
    "kind",
    "raw_base",
    "rate_bps",
    "raw_amount",
    "currency_code",
    "status",
    "available_at",
    "created_at",
  ],
  isList: true,
}
