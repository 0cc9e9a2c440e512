import { Label, Switch } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { Choice } from "../../../components/choice"
import {
  LIMITS,
  ROLES,
  useSaveMember,
  type Company,
  type Member,
  type MemberRole,
} from "../../../lib/company"
import { TextField } from "../text-field"
import { FormDrawer } from "./form-drawer"

type Props = { company: Company; member: Member | null; close: () => void }

/** Invites a member by e-mail address, or changes one's role, limits and state. */
export const MemberDrawer = ({ company, member, close }: Props) => {
  const { t } = useTranslation("b2b")
  const { mutateAsync, isPending } = useSaveMember(company.id, member?.id)
  const [email, setEmail] = useState("")
  const [role, setRole] = useState<MemberRole>(member?.role ?? "buyer")
  const [isActive, setActive] = useState(member?.status !== "inactive")
  const [limits, setLimits] = useState(() =>
    Object.fromEntries(LIMITS.map((limit) => [limit, String(member?.[limit] ?? "")])),
  )
  const activeId = useId()

  const save = async () => {
    const amounts = Object.fromEntries(LIMITS.map((limit) => [limit, limits[limit].trim() || null]))
    await mutateAsync(
      member
        ? { role, status: isActive ? "active" : "inactive", ...amounts }
        : { email: email.trim(), role, ...amounts },
    )
  }

  return (
    <FormDrawer
      title={t(member ? "company.members.edit" : "company.members.adding")}
      description={member?.customer.email ?? company.name}
      isReady={!!member || email.includes("@")}
      isPending={isPending}
      save={save}
      done={t("company.saved")}
      close={close}
    >
      {!member && (
        <TextField label={t("company.email")} type="email" maxLength={254} value={email} change={setEmail} />
      )}
      <Choice
        label={t("company.members.role")}
        value={role}
        choices={ROLES.map((id) => ({ id, name: t(`company.members.roles.${id}`) }))}
        choose={(id) => setRole(id as MemberRole)}
      />
      {member && (
        <div className="flex items-center gap-3">
          <Switch id={activeId} checked={isActive} onCheckedChange={setActive} />
          <Label htmlFor={activeId} size="small">
            {t("company.members.isActive")}
          </Label>
        </div>
      )}
      <fieldset className="grid grid-cols-2 gap-4">
        <legend className="txt-compact-small-plus mb-3">
          {t("company.members.limits")} ({company.currency_code.toUpperCase()})
        </legend>
        {LIMITS.map((limit) => (
          <TextField
            key={limit}
            label={t(`company.members.${limit}`)}
            hint={limits[limit] ? undefined : t("company.members.noLimit")}
            inputMode="decimal"
            maxLength={20}
            value={limits[limit]}
            change={(value) => setLimits({ ...limits, [limit]: value })}
          />
        ))}
      </fieldset>
    </FormDrawer>
  )
}
