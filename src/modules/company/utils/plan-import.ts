import { MathBN } from "@medusajs/framework/utils"
import type { CompanyDetails, MemberRole } from "../types"
import type { CompanyColumn, CompanyFault, SheetCompany } from "./company-sheet"

/** A company that the sheet names, as it is. */
export type KnownCompany = {
  id: string
  customer_group_id: string
  tier_id: string
  currency_code: string
} & {
  tier: string
  sales_rep: string | null
  /** In its own currency; null when none was granted. */
  credit_limit: string | null
} & CompanyDetails

export type KnownCustomer = { id: string; company_id: string | null; role: MemberRole | null }

/** What the names in a sheet mean; e-mail addresses in lower case. */
export type ImportReferences = {
  companies: ReadonlyMap<string, KnownCompany>
  tiers: ReadonlyMap<string, string>
  currencies: ReadonlySet<string>
  users: ReadonlyMap<string, string>
  customers: ReadonlyMap<string, KnownCustomer>
  /** Addresses that log in somebody who is no customer. */
  taken_log_ins: ReadonlySet<string>
  default_tier_id: string | null
  default_currency: string | null
}

export type ImportedOwner = { email: string; customer_id: string | null }

export type CompanyToInsert = {
  line: number
  details: CompanyDetails
  tier_id: string
  currency_code: string
  owner: ImportedOwner | null
  credit_limit: string | null
}

export type CompanyToUpdate = {
  line: number
  id: string
  customer_group_id: string
  currency_code: string
  /** Null: as they are. */
  details: CompanyDetails | null
  is_renamed: boolean
  tier_id: string | null
  owner: ImportedOwner | null
  credit_limit: string | null
}

/** What a row would change, by column; `before` is null for a new company. */
export type RowPreview = {
  line: number
  code: string
  name: string
  action: "create" | "update"
  changes: { column: CompanyColumn; before: string | null; after: string }[]
}

export type ImportPlan = {
  inserts: CompanyToInsert[]
  updates: CompanyToUpdate[]
  unchanged: number
  preview: RowPreview[]
  faults: CompanyFault[]
}

const DEFAULT_TERMS = 30

/**
 * What a sheet of companies comes to: a code that is known changes the columns that say something, another one is a
 * new company. A row that is wrong, as are those with cells that could not be read (`unread`), is named in `faults`
 * with all that is wrong of it and planned nowhere. Rows decide nothing for each other, but no code and no owner may
 * stand twice.
 */
export function planImport(
  rows: readonly SheetCompany[],
  references: ImportReferences,
  unread: readonly CompanyFault[] = [],
): ImportPlan {
  const unreadOf = new Map<number, CompanyFault[]>()
  unread.forEach((fault) => unreadOf.set(fault.line, [...(unreadOf.get(fault.line) ?? []), fault]))
  const plan: ImportPlan = { inserts: [], updates: [], unchanged: 0, preview: [], faults: [] }
  const seen = { code: new Map<string, number>(), owner_email: new Map<string, number>() }
  for (const row of rows) {
    const faults: CompanyFault[] = [...(unreadOf.get(row.line) ?? [])]
    const unreadColumns = faults.map(({ column }) => column)
    const refuse = (column: CompanyColumn, reason: string) => {
      // An empty cell where something could not be read is no fault of its own.
      if (!unreadColumns.includes(column)) {
        faults.push({ line: row.line, column, value: columnText(row, column), reason })
      }
    }
    for (const column of ["code", "owner_email"] as const) {
      const value = row[column]
      const first = value ? seen[column].get(value) : undefined
      if (first !== undefined) {
        refuse(column, `stands in line ${first} already`)
      } else if (value) {
        seen[column].set(value, row.line)
      }
    }
    const known = references.companies.get(row.code)
    if (!row.code) {
      plan.faults.push(...faults)
      continue
    }
    const owner = ownerOf(row, references, known, refuse)
    checkNames(row, references, refuse)
    if (known) {
      planUpdate(plan, row, references, { known, owner, faults, refuse })
    } else {
      planInsert(plan, row, references, { owner, faults, refuse })
    }
    plan.faults.push(...faults)
  }
  return plan
}

type Refuse = (column: CompanyColumn, reason: string) => void

function checkNames(row: SheetCompany, references: ImportReferences, refuse: Refuse): void {
  if (row.tier && !references.tiers.has(row.tier)) {
    refuse("tier", "no tier has this code")
  }
  if (row.currency_code && !references.currencies.has(row.currency_code)) {
    refuse("currency_code", "is unknown; an ISO 4217 code such as CNY or EUR is expected")
  }
  if (row.sales_rep && !references.users.has(row.sales_rep)) {
    refuse("sales_rep", "no user of the terminal has this e-mail address")
  }
}

/** Who is to be added as owner; null where nobody is named, or who is it already. */
function ownerOf(
  { owner_email: email }: SheetCompany,
  { customers, taken_log_ins }: ImportReferences,
  known: KnownCompany | undefined,
  refuse: Refuse,
): ImportedOwner | null {
  if (!email) {
    return null
  }
  const customer = customers.get(email)
  if (!customer) {
    if (taken_log_ins.has(email)) {
      refuse("owner_email", "logs in somebody who is no customer")
    }
    return { email, customer_id: null }
  }
  if (customer.company_id === null) {
    return { email, customer_id: customer.id }
  }
  if (customer.company_id !== known?.id) {
    refuse("owner_email", "is an active member of another company")
  } else if (customer.role !== "owner") {
    refuse("owner_email", `is a member of this company as ${customer.role}; change the role on its page`)
  }
  return null
}

function planInsert(
  plan: ImportPlan,
  row: SheetCompany,
  references: ImportReferences,
  { owner, faults, refuse }: { owner: ImportedOwner | null; faults: CompanyFault[]; refuse: Refuse },
): void {
  const tier_id = row.tier ? references.tiers.get(row.tier) : references.default_tier_id
  const currency_code = row.currency_code ?? references.default_currency
  if (!row.name) {
    refuse("name", `name is missing: ${row.code} is a new company`)
  }
  if (!row.tier && !tier_id) {
    refuse("tier", "there is no tier yet: create one first")
  }
  if (!currency_code) {
    refuse("currency_code", "is needed: the store has no default currency")
  }
  if (faults.length || !row.name || !tier_id || !currency_code) {
    return
  }
  plan.inserts.push({
    line: row.line,
    details: {
      code: row.code,
      name: row.name,
      tax_id: row.tax_id,
      sales_rep_id: row.sales_rep ? (references.users.get(row.sales_rep) ?? null) : null,
      region: row.region,
      payment_terms_days: row.payment_terms_days ?? DEFAULT_TERMS,
      contact_name: row.contact_name,
      email: row.email,
      phone: row.phone,
      metadata: null,
    },
    tier_id,
    currency_code,
    owner,
    credit_limit: row.credit_limit,
  })
  const named = [
    ...TEXTS,
    "tier",
    "currency_code",
    "payment_terms_days",
    "sales_rep",
    "owner_email",
    "credit_limit",
  ]
  const changes = (named as CompanyColumn[]).flatMap((column) => {
    const after = columnText(row, column)
    return after === null ? [] : [{ column, before: null, after }]
  })
  plan.preview.push({ line: row.line, code: row.code, name: row.name, action: "create", changes })
}

const TEXTS = ["name", "tax_id", "contact_name", "email", "phone", "region"] as const

function planUpdate(
  plan: ImportPlan,
  row: SheetCompany,
  references: ImportReferences,
  {
    known,
    owner,
    faults,
    refuse,
  }: { known: KnownCompany; owner: ImportedOwner | null; faults: CompanyFault[]; refuse: Refuse },
): void {
  if (row.currency_code && row.currency_code !== known.currency_code) {
    refuse("currency_code", `cannot be changed: the company trades in ${known.currency_code}`)
  }
  if (faults.length) {
    return
  }
  const changes: RowPreview["changes"] = []
  const note = (column: CompanyColumn, before: string | null, after: string | null) => {
    const isNew = after !== null && before !== after
    if (isNew) {
      changes.push({ column, before, after })
    }
    return isNew
  }
  const details: CompanyDetails = {
    code: known.code,
    name: row.name ?? known.name,
    tax_id: row.tax_id ?? known.tax_id,
    sales_rep_id: row.sales_rep ? (references.users.get(row.sales_rep) ?? null) : known.sales_rep_id,
    region: row.region ?? known.region,
    payment_terms_days: row.payment_terms_days ?? known.payment_terms_days,
    contact_name: row.contact_name ?? known.contact_name,
    email: row.email ?? known.email,
    phone: row.phone ?? known.phone,
    metadata: known.metadata,
  }
  TEXTS.forEach((column) => note(column, known[column], row[column]))
  note("payment_terms_days", String(known.payment_terms_days), columnText(row, "payment_terms_days"))
  note("sales_rep", known.sales_rep, row.sales_rep)
  const hasDetails = changes.length > 0
  const isMoved = note("tier", known.tier, row.tier)
  note("owner_email", null, owner?.email ?? null)
  const limit = row.credit_limit
  const isSameLimit = limit === null || (known.credit_limit !== null && MathBN.eq(known.credit_limit, limit))
  if (!isSameLimit) {
    changes.push({ column: "credit_limit", before: known.credit_limit, after: limit })
  }
  if (!changes.length) {
    plan.unchanged += 1
    return
  }
  plan.updates.push({
    line: row.line,
    id: known.id,
    customer_group_id: known.customer_group_id,
    currency_code: known.currency_code,
    details: hasDetails ? details : null,
    is_renamed: details.name !== known.name,
    tier_id: isMoved && row.tier ? (references.tiers.get(row.tier) ?? null) : null,
    owner,
    credit_limit: isSameLimit ? null : limit,
  })
  plan.preview.push({ line: row.line, code: row.code, name: details.name, action: "update", changes })
}

function columnText(row: SheetCompany, column: CompanyColumn): string | null {
  const value = row[column]
  return value === null || value === "" ? null : String(value)
}
