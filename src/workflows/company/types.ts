import type { MemberRole, NewAddressRow, SpendingLimits } from "../../modules/company/types"

/** A person by their customer, or by an e-mail address that becomes a customer when it is none yet. */
export type Person =
  { customer_id: string } | { email: string; first_name?: string | null; last_name?: string | null }

export type NewCompanyMember = Person & { role: MemberRole } & Partial<SpendingLimits>

export type NewAddress = {
  label?: string | null
  contact_name?: string | null
  phone?: string | null
  address_1: string
  address_2?: string | null
  city?: string | null
  province?: string | null
  postal_code?: string | null
  country_code: string
  latitude?: number | null
  longitude?: number | null
  is_default?: boolean
}

export type NewCompany = {
  /** Made from the id when not given. */
  code?: string
  name: string
  tax_id?: string | null
  status: "pending" | "active"
  /** The tier of the lowest rank when not given. */
  tier_id?: string
  /** The store's default when not given. */
  currency_code?: string
  payment_terms_days?: number
  sales_rep_id?: string | null
  /** The sales territory. */
  region?: string | null
  contact_name?: string | null
  email?: string | null
  phone?: string | null
  metadata?: Record<string, unknown> | null
  members?: NewCompanyMember[]
  addresses?: NewAddress[]
}

export type NewTier = { code: string; name: string; rank?: number }

/** An address with its coordinates, as the company module takes it. */
export type LocatedAddress = Omit<NewAddressRow, "company_id">
