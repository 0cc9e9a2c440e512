/** Events that company workflows emit; `data` names the ids that a subscriber reads on from. */
export const CompanyEvents = {
  /** {id}: a company exists, pending after its own registration or active when a merchant made it. */
  CREATED: "company.created",
  /** {id}: approved, suspended or reactivated. */
  STATUS_CHANGED: "company.status_changed",
  /** {company_id, customer_id, email, is_new}: who is new has a log-in without a password and must set one. */
  MEMBER_INVITED: "company_member.invited",
} as const
