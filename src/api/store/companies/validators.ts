import { z } from "@medusajs/framework/zod"
import { text } from "../../fields"
import { AddressBody, email, optional } from "../../admin/companies/validators"

export const RegisterCompanyBody = z
  .object({
    name: text(200),
    tax_id: optional(50),
    contact_name: optional(200),
    email: email.nullish(),
    phone: optional(50),
    address: AddressBody.optional(),
  })
  .strict()
export type RegisterCompanyBody = z.infer<typeof RegisterCompanyBody>
