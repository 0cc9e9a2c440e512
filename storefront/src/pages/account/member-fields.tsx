import type { FieldErrors, FieldValues, Path, UseFormRegister } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormField } from "../../components/form-field"
import { FormSelect } from "../../components/form-select"
import { rules } from "../../lib/form-rules"
import type { MemberForm } from "./member-form"
import { PERIODS } from "./periods"

const ROLES = ["owner", "buyer", "finance", "viewer"] as const

type Props<Form extends MemberForm & FieldValues> = {
  register: UseFormRegister<Form>
  errors: FieldErrors<Form>
}

/** Role and limits, for who is invited and who is changed. */
export function MemberFields<Form extends MemberForm & FieldValues>({ register, errors }: Props<Form>) {
  const { t } = useTranslation()
  return (
    <>
      <FormSelect {...register("role" as Path<Form>)} label={t("account.role")}>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`members.may.${role}`)}
          </option>
        ))}
      </FormSelect>
      <fieldset className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <legend className="txt-compact-small-plus mb-2">{t("members.limitsHint")}</legend>
        {PERIODS.map((period) => (
          <FormField
            key={period}
            {...register(`limit_per_${period}` as Path<Form>, rules.amount)}
            label={t(`members.per.${period}`)}
            inputMode="decimal"
            error={errors[`limit_per_${period}`]?.message as string | undefined}
          />
        ))}
      </fieldset>
    </>
  )
}
