const company = [
  "id",
  "code",
  "name",
  "tax_id",
  "status",
  "currency_code",
  "payment_terms_days",
  "contact_name",
  "email",
  "phone",
  "created_at",
  "tier.id",
  "tier.code",
  "tier.name",
]

export const MEMBER_FIELDS = [
  "id",
  "company_id",
  "customer_id",
  "role",
  "status",
  "limit_per_order",
  "limit_per_day",
  "limit_per_week",
  "limit_per_month",
  "created_at",
  "customer.id",
  "customer.email",
  "customer.first_name",
  "customer.last_name",
]

export const ADDRESS_FIELDS = [
  "id",
  "company_id",
  "label",
  "contact_name",
  "phone",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
  "latitude",
  "longitude",
  "coordinates_source",
  "is_default",
]

const within = (relation: string, fields: string[]) => fields.map((field) => `${relation}.${field}`)

/** What a merchant sees of one company. */
export const COMPANY_FIELDS = [
  ...company,
  "sales_rep_id",
  "region",
  "customer_group_id",
  "metadata",
  "updated_at",
  ...within("members", MEMBER_FIELDS),
  ...within("addresses", ADDRESS_FIELDS),
]

/** What its members see of their company: not the merchant's own notes. */
export const OWN_COMPANY_FIELDS = company

export const listMembers = { defaults: MEMBER_FIELDS, isList: true }
export const listAddresses = { defaults: ADDRESS_FIELDS, isList: true }
