import { Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../../components/field"
import { useChangeLimit, type Company } from "../../../lib/company"
import { TextField } from "../text-field"
import { FormDrawer } from "./form-drawer"

type Props = { company: Company; limit: string; close: () => void }

/** Sets the credit limit and says why. */
export const LimitDrawer = ({ company, limit: before, close }: Props) => {
  const { t } = useTranslation("b2b")
  const [limit, setLimit] = useState(before)
  const [reason, setReason] = useState("")
  const { mutateAsync, isPending } = useChangeLimit(company.id)
  return (
    <FormDrawer
      title={t("company.credit.changing")}
      description={company.name}
      isReady={/^\d/.test(limit.trim()) && !!reason.trim()}
      isPending={isPending}
      save={async () => await mutateAsync({ limit: limit.trim(), reason: reason.trim() })}
      done={t("company.saved")}
      close={close}
    >
      <TextField
        label={t("company.credit.limit", { currency: company.currency_code.toUpperCase() })}
        inputMode="decimal"
        maxLength={20}
        value={limit}
        change={setLimit}
      />
      <Field label={t("company.credit.reason")} hint={t("company.credit.reasonHint")}>
        {(id) => (
          <Textarea
            id={id}
            rows={3}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
    </FormDrawer>
  )
}
