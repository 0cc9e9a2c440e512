import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Choice } from "../../../components/choice"
import { useStaffNames } from "../../../lib/audit"
import { useEditCompany, type Company, type CompanyDetails } from "../../../lib/company"
import { usePermissions } from "../../../lib/permissions"
import { TextField } from "../text-field"
import { FormDrawer } from "./form-drawer"

/** A select has no value for "none". */
const NONE = "none"
const FIELDS = ["name", "code", "region", "tax_id", "contact_name", "email", "phone"] as const
const LONGEST = { name: 200, code: 64, region: 100, tax_id: 50, contact_name: 200, email: 254, phone: 50 }

/** Changes a company's details; only what was changed is sent, so that two who edit do not undo each other. */
export const EditDrawer = ({ company, close }: { company: Company; close: () => void }) => {
  const { t } = useTranslation("b2b")
  const { may } = usePermissions()
  const { data: reps = [] } = useStaffNames()
  const { mutateAsync, isPending } = useEditCompany(company.id)
  const [texts, setTexts] = useState(() => textsOf(company))
  const [rep, setRep] = useState(company.sales_rep_id ?? NONE)
  const [days, setDays] = useState(String(company.payment_terms_days))
  const labels = {
    name: t("company.name"),
    code: t("company.code"),
    region: t("companies.region"),
    tax_id: t("company.taxId"),
    contact_name: t("company.contact"),
    email: t("company.email"),
    phone: t("company.phone"),
  }
  const areDays = /^\d{1,4}$/.test(days)

  const save = async () => {
    const before = textsOf(company)
    const changed = FIELDS.filter((field) => texts[field].trim() !== before[field])
    const body: CompanyDetails = {
      ...Object.fromEntries(changed.map((field) => [field, texts[field].trim() || null])),
      ...(rep !== (company.sales_rep_id ?? NONE) && { sales_rep_id: rep === NONE ? null : rep }),
      ...(Number(days) !== company.payment_terms_days && { payment_terms_days: Number(days) }),
    }
    if (Object.keys(body).length) {
      await mutateAsync(body)
    }
  }

  return (
    <FormDrawer
      title={t("company.edit")}
      description={company.name}
      isReady={!!texts.name.trim() && !!texts.code.trim() && areDays}
      isPending={isPending}
      save={save}
      done={t("company.saved")}
      close={close}
    >
      {FIELDS.map((field) => (
        <TextField
          key={field}
          label={labels[field]}
          maxLength={LONGEST[field]}
          value={texts[field]}
          change={(value) => setTexts({ ...texts, [field]: value })}
        />
      ))}
      {reps.length > 0 && (
        <Choice
          label={t("companies.rep")}
          value={rep}
          choices={[{ id: NONE, name: t("company.nobody") }, ...reps]}
          choose={setRep}
        />
      )}
      {may("change:credit") && (
        <TextField
          label={`${t("companies.terms")} (${t("companies.daysUnit")})`}
          inputMode="numeric"
          maxLength={4}
          value={days}
          change={setDays}
        />
      )}
    </FormDrawer>
  )
}

function textsOf(company: Company): Record<(typeof FIELDS)[number], string> {
  const { name, code, region, tax_id, contact_name, email, phone } = company
  return {
    name,
    code,
    region: region ?? "",
    tax_id: tax_id ?? "",
    contact_name: contact_name ?? "",
    email: email ?? "",
    phone: phone ?? "",
  }
}
