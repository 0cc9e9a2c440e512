import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useCallback, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate, useSearchParams } from "react-router-dom"
import { useRoleName } from "../../../components/role-names"
import { usePermissions } from "../../../lib/permissions"
import { useRoles, type ListedRole, type RoleDraft } from "../../../lib/roles"
import { RoleForm, RoleModal } from "./role-modal"
import { useRoleColumns } from "./use-role-columns"

/** What is being written: a new role, a copy of one, or one itself. */
type Written = { id?: string; from: RoleDraft }

const EMPTY: RoleDraft = { name: "", description: null, permissions: [] }

const RolesPage = () => {
  const { t } = useTranslation("b2b")
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const [written, write] = useState<Written | null>(null)
  const { may } = usePermissions()
  const roleName = useRoleName()
  const { data, isPending, error } = useRoles()
  const open = useCallback(
    (role: ListedRole, as: "copy" | "edit") => {
      const { id, description, permissions } = role
      const name = as === "copy" ? t("roles.copyOf", { name: roleName(role) }) : role.name
      write({ id: as === "edit" ? id : undefined, from: { name, description, permissions } })
    },
    [t, roleName],
  )
  const all = data?.permissions ?? []
  const columns = useRoleColumns(all.length, open)
  const shown = data?.roles.find(({ id }) => id === params.get("role"))
  if (error) {
    throw error
  }
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("roles.title")}
        subHeading={t("roles.subtitle")}
        data={data?.roles}
        columns={columns}
        action={
          may("create:staff") ? { label: t("roles.make"), onClick: () => write({ from: EMPTY }) } : undefined
        }
        getRowId={(row) => row.id}
        rowHref={({ id }) => `/settings/staff-roles?role=${id}`}
        isLoading={isPending}
        enablePagination={false}
        enableSearch={false}
      />
      {shown && (
        <RoleModal
          role={shown}
          all={all}
          close={() => void navigate("/settings/staff-roles", { replace: true })}
        />
      )}
      {written && (
        <RoleForm
          {...written}
          title={t(written.id ? "roles.edit" : "roles.make")}
          all={all}
          close={() => write(null)}
        />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "roles.title", translationNs: "b2b", rank: 2 })

export default RolesPage
