import type { Permission } from "./utils/permissions"

/** A person who logs in to the terminal, or a secret API key by which a program does. */
export type SubjectType = "user" | "api-key"

/**
 * Whose companies a member sees: everybody's, those of sales reps in the member's department, those whose sales rep
 * the member is, or those in the member's regions.
 */
export const DATA_SCOPES = ["all", "department", "own", "region"] as const
export type DataScope = (typeof DATA_SCOPES)[number]

export type Role = {
  /** A ready role's id is its code. */
  id: string
  name: string
  description: string | null
  permissions: readonly Permission[]
  /** Comes with the package and cannot be changed. */
  is_ready: boolean
}

export type Member = {
  id: string
  subject_type: SubjectType
  subject_id: string
  role_id: string
  scope: DataScope
  department: string | null
  regions: string[]
}

export type NewMember = Omit<Member, "id">

/** Who asks: the member behind a log-in with the role's rights. */
export type Staff = {
  /** Null while nobody is owner yet: then every log-in has an owner's rights. */
  member_id: string | null
  subject_type: SubjectType
  subject_id: string
  role: Role
  scope: DataScope
  department: string | null
  regions: string[]
}

export type NewRole = { name: string; description: string | null; permissions: readonly Permission[] }

/** What an invitation promises. */
export type InvitedRights = Omit<NewMember, "subject_type" | "subject_id">

/** What is written down before a change is made. */
export type AuditBeginning = {
  subject_type: SubjectType
  subject_id: string
  method: string
  path: string
  record_type: string | null
  record_id: string | null
  input: unknown
  before: unknown
}

/** And after it; `record_id` of what was created. */
export type AuditEnd = { status: number; after: unknown; record_id: string | null }
