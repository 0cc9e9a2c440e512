import { z } from "@medusajs/framework/zod"

/** Columns of a sheet of companies, in the order of the template. Imported, they may stand in any order. */
export const COMPANY_COLUMNS = [
  "code",
  "name",
  "tax_id",
  "tier",
  "currency_code",
  "payment_terms_days",
  "contact_name",
  "email",
  "phone",
  "region",
  "sales_rep",
  "owner_email",
  "credit_limit",
] as const
export type CompanyColumn = (typeof COMPANY_COLUMNS)[number]

/** What merchants call the columns; case, spaces and signs do not count. */
export const CHINESE_NAMES: Record<CompanyColumn, string> = {
  code: "客户编码",
  name: "客户名称",
  tax_id: "税号",
  tier: "客户等级编码",
  currency_code: "币种",
  payment_terms_days: "账期（天）",
  contact_name: "联系人",
  email: "邮箱",
  phone: "电话",
  region: "区域",
  sales_rep: "业务员邮箱",
  owner_email: "负责人邮箱",
  credit_limit: "授信额度",
}

const OTHER_NAMES: Partial<Record<CompanyColumn, readonly string[]>> = {
  tier: ["tier code", "客户等级"],
  currency_code: ["currency"],
  payment_terms_days: ["payment terms", "terms", "账期"],
  contact_name: ["contact"],
  sales_rep: ["sales rep e-mail", "业务员"],
  owner_email: ["owner", "负责人"],
}

export type CompanyHeader = Partial<Record<CompanyColumn, number>>

export type CompanyFault = { line: number; column: CompanyColumn; value: string | null; reason: string }

/** A line as read: null is an empty cell, which keeps what is known. E-mail addresses are in lower case. */
export type SheetCompany = {
  line: number
  code: string
  payment_terms_days: number | null
} & Record<Exclude<CompanyColumn, "code" | "payment_terms_days">, string | null>

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")

const COLUMN_OF = new Map(
  COMPANY_COLUMNS.flatMap((column) =>
    [column, CHINESE_NAMES[column], ...(OTHER_NAMES[column] ?? [])].map(
      (name) => [plain(name), column] as const,
    ),
  ),
)

/** Reads the first line. Faults name columns that are unknown, double or missing. */
export function readCompanyHeader(cells: readonly string[]): { header: CompanyHeader; faults: string[] } {
  const header: CompanyHeader = {}
  const faults: string[] = []
  cells.forEach((cell, index) => {
    const column = COLUMN_OF.get(plain(cell))
    if (!column) {
      if (cell.trim()) {
        faults.push(`column ${cell.trim().slice(0, 100)} is unknown; known are ${COMPANY_COLUMNS.join(", ")}`)
      }
    } else if (header[column] !== undefined) {
      faults.push(`column ${column} stands twice`)
    } else {
      header[column] = index
    }
  })
  if (header.code === undefined) {
    faults.push("column code is missing")
  }
  return { header, faults }
}

export const COMPANY_CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u

const LONGEST: Record<CompanyColumn, number> = {
  code: 64,
  name: 200,
  tax_id: 50,
  tier: 64,
  currency_code: 3,
  payment_terms_days: 4,
  contact_name: 200,
  email: 254,
  phone: 50,
  region: 100,
  sales_rep: 254,
  owner_email: 254,
  credit_limit: 20,
}

const isEmail = (text: string) => z.email().safeParse(text).success
const EMAIL = { isRight: isEmail, rule: "must be an e-mail address" }

const RULES: Partial<Record<CompanyColumn, { isRight: (text: string) => boolean; rule: string }>> = {
  code: {
    isRight: (text) => COMPANY_CODE.test(text),
    rule: "must begin with a letter or digit and hold only letters, digits and . _ / -",
  },
  currency_code: {
    isRight: (text) => /^[a-z]{3}$/i.test(text),
    rule: "must be a currency code of three letters such as CNY",
  },
  payment_terms_days: {
    isRight: (text) => /^\d{1,4}$/.test(text) && Number(text) <= 3650,
    rule: "must be a whole number of days from 0 to 3650",
  },
  email: EMAIL,
  sales_rep: EMAIL,
  owner_email: EMAIL,
  credit_limit: {
    isRight: (text) => /^\d{1,12}(\.\d{1,4})?$/.test(text),
    rule: "must be a plain decimal of zero or more such as 5000.00, with at most 4 decimals",
  },
}

const IN_LOWER_CASE: readonly CompanyColumn[] = ["currency_code", "sales_rep", "owner_email"]

/** Reads one line below the header; what cannot be read is null in the row and named in the faults. */
export function readCompanyRow(
  line: number,
  cells: readonly string[],
  header: CompanyHeader,
): { row: SheetCompany; faults: CompanyFault[] } {
  const faults: CompanyFault[] = []
  const cell = (column: CompanyColumn): string | null => {
    const index = header[column]
    const text = index === undefined ? "" : (cells[index] ?? "").trim()
    const reason = text && reasonAgainst(column, text)
    if (reason) {
      faults.push({ line, column, value: text.slice(0, 200), reason })
      return null
    }
    return (IN_LOWER_CASE.includes(column) ? text.toLowerCase() : text) || null
  }
  const values = Object.fromEntries(COMPANY_COLUMNS.map((column) => [column, cell(column)])) as Record<
    CompanyColumn,
    string | null
  >
  if (!values.code && !faults.some(({ column }) => column === "code")) {
    faults.push({ line, column: "code", value: null, reason: "code is missing" })
  }
  const days = values.payment_terms_days
  return {
    row: {
      ...values,
      line,
      code: values.code ?? "",
      payment_terms_days: days === null ? null : Number(days),
    },
    faults,
  }
}

function reasonAgainst(column: CompanyColumn, text: string): string | null {
  if (/\p{Cc}|\p{Surrogate}/u.test(text)) {
    return "must be without line breaks, control and broken characters"
  }
  if (text.length > LONGEST[column] && !RULES[column]) {
    return `must be at most ${LONGEST[column]} characters`
  }
  const rule = RULES[column]
  return rule && (text.length > LONGEST[column] || !rule.isRight(text)) ? rule.rule : null
}
