import type { AddressForm } from "../../components/address-fields"
import type { Application } from "../../lib/api/use-entering"
import { textOrNull } from "../../lib/form-rules"

export type ApplicationForm = AddressForm & {
  email: string
  password: string
  name: string
  tax_id: string
  contact_name: string
  phone: string
  /** Of the distributor who brought the company. */
  code: string
}

export const EMPTY_APPLICATION: ApplicationForm = {
  email: "",
  password: "",
  name: "",
  tax_id: "",
  contact_name: "",
  phone: "",
  country_code: "",
  province: "",
  city: "",
  postal_code: "",
  address_1: "",
  code: "",
}

/** What the form asks of the API. Addresses of log-ins are kept in lower case. */
export function applicationOf(form: ApplicationForm, hasAccount: boolean): Application {
  const email = form.email.trim().toLowerCase()
  const contact = { contact_name: textOrNull(form.contact_name), phone: textOrNull(form.phone) }
  return {
    ...(hasAccount ? {} : { account: { email, password: form.password } }),
    company: {
      ...contact,
      ...(hasAccount ? {} : { email }),
      name: form.name.trim(),
      tax_id: textOrNull(form.tax_id),
      address: {
        ...contact,
        country_code: form.country_code,
        province: textOrNull(form.province),
        city: textOrNull(form.city),
        postal_code: textOrNull(form.postal_code),
        address_1: form.address_1.trim(),
        is_default: true,
      },
    },
  }
}
