import type { Person } from "../types"

type Found = { id: string; email: string; is_new: boolean }

/** What the event tells of a member who was named by e-mail address; who named themselves is not invited. */
export function invitation(companyId: string, person: Person, { id, email, is_new }: Found) {
  return "email" in person ? [{ company_id: companyId, customer_id: id, email, is_new }] : []
}
