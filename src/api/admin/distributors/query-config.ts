const defaults = [
  "id",
  "customer_id",
  "company_id",
  "referral_code",
  "status",
  "created_at",
  "updated_at",
  "customer.email",
  "customer.first_name",
  "customer.last_name",
  "company.code",
  "company.name",
]

export const listDistributors = { defaults, isList: true }
export const retrieveDistributor = { defaults: [...defaults, "suspensions.*"], isList: false }

export const listReferrals = {
  defaults: ["id", "company_id", "distributor_id", "referred_at", "company.code", "company.name"],
  isList: true,
}
