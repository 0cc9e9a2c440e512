import { Input } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { DATA_SCOPES, type DataScope } from "../../../../modules/staff/types"
import { readyRole } from "../../../../modules/staff/utils/ready-roles"
import { Choice } from "../../../components/choice"
import { Field } from "../../../components/field"
import { useRoleName } from "../../../components/role-names"
import { useRoles } from "../../../lib/roles"
import type { LogIn, Rights } from "../../../lib/staff"

type Props = { rights: Rights; change: (rights: Rights) => void }

/** A role, and whose customers are seen with it. */
export const RightsFields = ({ rights, change }: Props) => {
  const { t } = useTranslation("b2b")
  const { data } = useRoles()
  const roleName = useRoleName()
  const [regions, setRegions] = useState(rights.regions.join(", "))
  const chooseRole = (role_id: string) =>
    change({ ...rights, role_id, scope: readyRole(role_id)?.scope ?? "own" })

  return (
    <>
      <Choice
        label={t("staff.role")}
        value={rights.role_id || undefined}
        choices={(data?.roles ?? []).map((role) => ({ id: role.id, name: roleName(role) }))}
        choose={chooseRole}
      />
      <Choice
        label={t("staff.scope")}
        hint={t("staff.scopeHint")}
        value={rights.scope}
        choices={DATA_SCOPES.map((id) => ({ id, name: t(`staff.scopes.${id}`) }))}
        choose={(scope) => change({ ...rights, scope: scope as DataScope })}
      />
      {rights.scope === "region" && (
        <Field label={t("staff.regions")} hint={t("staff.regionsHint")}>
          {(id) => (
            <Input
              id={id}
              value={regions}
              onChange={({ target }) => {
                setRegions(target.value)
                change({ ...rights, regions: namesIn(target.value) })
              }}
            />
          )}
        </Field>
      )}
      <Field label={t("staff.department")} hint={t("staff.departmentHint")}>
        {(id) => (
          <Input
            id={id}
            maxLength={100}
            value={rights.department ?? ""}
            onChange={({ target }) => change({ ...rights, department: target.value || null })}
          />
        )}
      </Field>
    </>
  )
}

export function rightsOf(logIn: LogIn | null): Rights {
  return {
    role_id: logIn?.role?.id ?? "",
    scope: logIn?.scope ?? "all",
    department: logIn?.department ?? null,
    regions: logIn?.regions ?? [],
  }
}

/** Whether the server would take them. */
export function areComplete({ role_id, scope, department, regions }: Rights): boolean {
  return !!role_id && (scope !== "department" || !!department) && (scope !== "region" || regions.length > 0)
}

function namesIn(text: string): string[] {
  const names = text.split(/[,，、]/).map((name) => name.trim())
  return [...new Set(names.filter(Boolean))]
}
