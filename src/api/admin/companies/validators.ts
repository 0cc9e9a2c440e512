import { z } from "@medusajs/framework/zod"
import { COMPANY_CODE } from "../../../modules/company/utils/company-sheet"
import { COMPANY_SORTS } from "../../../read-models/company-list"
import { countryCode, decimal, has, id, naming, oneOf, text } from "../../fields"
import { paging } from "../../paging"
import { oneOrMore } from "../../price-fields"
import { arePaired, latitude, longitude, PAIRED } from "../places/validators"

/** A name or number that may be missing; null empties it. */
export const optional = (maximum: number) => text(maximum).nullish()

export const code = text(64).refine((value) => COMPANY_CODE.test(value), {
  error: naming(
    'must begin with a letter or digit and hold only letters, digits and . _ / -, such as "C-1042"',
  ),
})

export const email = z
  .string()
  .trim()
  .max(254)
  .email({ error: naming("must be an e-mail address") })

const MOST_METADATA = 10_000
const hasNoBadCharacters = (json: string) => !/\\u0000|\\ud[89a-f]/i.test(json)

const metadata = z
  .record(z.string(), z.unknown())
  .refine((value) => JSON.stringify(value).length <= MOST_METADATA, {
    error: `metadata must be at most ${MOST_METADATA} characters of JSON`,
  })
  .refine((value) => hasNoBadCharacters(JSON.stringify(value)), {
    error: "metadata must be without NUL and broken characters",
  })

const limit = decimal()
  .refine((value) => !value.startsWith("-"), { error: naming("must be 0 or more, or null for no limit") })
  .nullable()
  .optional()

export const limits = {
  limit_per_order: limit,
  limit_per_day: limit,
  limit_per_week: limit,
  limit_per_month: limit,
}

export const role = z.enum(["owner", "buyer", "finance", "viewer"])

const addressDetails = {
  label: optional(100),
  contact_name: optional(200),
  phone: optional(50),
  address_2: optional(250),
  city: optional(200),
  province: optional(100),
  postal_code: optional(20),
  latitude: latitude.nullish(),
  longitude: longitude.nullish(),
  is_default: z.boolean().optional(),
}

export const AddressBody = z
  .object({ ...addressDetails, address_1: text(250), country_code: countryCode })
  .strict()
  .refine(arePaired, PAIRED)
export type AddressBody = z.infer<typeof AddressBody>

export const ChangeAddressBody = z
  .object({ ...addressDetails, address_1: text(250).optional(), country_code: countryCode.optional() })
  .strict()
  .refine(arePaired, PAIRED)
export type ChangeAddressBody = z.infer<typeof ChangeAddressBody>

const person = { first_name: optional(100), last_name: optional(100) }

export const InviteMemberBody = z.object({ email, ...person, role, ...limits }).strict()
export type InviteMemberBody = z.infer<typeof InviteMemberBody>

export const AddMemberBody = oneOf(
  has("customer_id"),
  z.object({ customer_id: id, role, ...limits }).strict(),
  InviteMemberBody,
)
export type AddMemberBody = z.infer<typeof AddMemberBody>

export const ChangeMemberBody = z
  .object({ role: role.optional(), status: z.enum(["active", "inactive"]).optional(), ...limits })
  .strict()
export type ChangeMemberBody = z.infer<typeof ChangeMemberBody>

const details = {
  tax_id: optional(50),
  sales_rep_id: id.nullish(),
  region: optional(100),
  payment_terms_days: z.number().int().min(0).max(3650).optional(),
  contact_name: optional(200),
  email: email.nullish(),
  phone: optional(50),
  metadata: metadata.nullish(),
}

const owner = oneOf(
  has("customer_id"),
  z.object({ customer_id: id, ...limits }).strict(),
  z.object({ email, ...person, ...limits }).strict(),
)

export const CreateCompanyBody = z
  .object({
    ...details,
    code: code.optional(),
    name: text(200),
    status: z.enum(["pending", "active"]).default("active"),
    tier_id: id.optional(),
    currency_code: z
      .string()
      .regex(/^[A-Za-z]{3}$/, { error: naming('must be a three-letter currency code such as "gbp"') })
      .optional(),
    owner: owner.optional(),
    addresses: z.array(AddressBody).max(100).default([]),
  })
  .strict()
export type CreateCompanyBody = z.infer<typeof CreateCompanyBody>

export const UpdateCompanyBody = z
  .object({ ...details, code: code.optional(), name: text(200).optional() })
  .strict()
export type UpdateCompanyBody = z.infer<typeof UpdateCompanyBody>

export const MoveToTierBody = z.object({ tier_id: id }).strict()
export type MoveToTierBody = z.infer<typeof MoveToTierBody>

const status = z.enum(["pending", "active", "suspended"])
const yesOrNo = z.enum(["true", "false"]).transform((value) => value === "true")

export const ListCompaniesParams = z.object({
  ...paging({ limit: 50, maximum: 200 }),
  q: text(100).optional(),
  status: oneOrMore(status, 3).optional(),
  tier_id: oneOrMore(id, 100).optional(),
  sales_rep_id: oneOrMore(id, 100).optional(),
  region: oneOrMore(text(100), 100).optional(),
  currency_code: z.string().length(3).toLowerCase().optional(),
  is_overdue: yesOrNo.optional(),
  has_application: yesOrNo.optional(),
  order: z
    .enum([...COMPANY_SORTS, ...COMPANY_SORTS.map((field) => `-${field}` as const)])
    .default("-created_at"),
})
export type ListCompaniesParams = z.infer<typeof ListCompaniesParams>

export const ListMembersParams = z.object(paging({ limit: 50, maximum: 200 }))
export const ListAddressesParams = ListMembersParams

export const ListNotesParams = ListMembersParams
export type ListNotesParams = z.infer<typeof ListNotesParams>

export const AddNoteBody = z.object({ text: text(2000) }).strict()
export type AddNoteBody = z.infer<typeof AddNoteBody>
