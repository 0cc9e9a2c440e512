import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DataTable } from "@medusajs/dashboard/components"
import { Envelope, Key } from "@medusajs/icons"
import { Container, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useRoleName } from "../../../components/role-names"
import { usePermissions } from "../../../lib/permissions"
import { useRoles } from "../../../lib/roles"
import { useStaff, type LogIn } from "../../../lib/staff"
import { InviteDrawer } from "./invite-drawer"
import { NobodyOwner } from "./nobody-owner"
import { RightsDrawer } from "./rights-drawer"
import { useStaffColumns } from "./use-staff-columns"

const PAGE_SIZE = 20
/** In the filter of roles: those who have none. */
const NONE = "none"
const filters = createDataTableFilterHelper<LogIn>()

const StaffPage = () => {
  const { t } = useTranslation("b2b")
  const [params] = useSearchParams()
  const [edited, edit] = useState<LogIn | null>(null)
  const [isInviting, setInviting] = useState(false)
  const { may } = usePermissions()
  const role = chosen(params.get("role"))
  const { data, isPending, error } = useStaff({
    q: params.get("q") ?? undefined,
    role_id: role === NONE ? undefined : role,
    is_member: role === NONE ? false : undefined,
    offset: Number(params.get("offset") ?? 0),
    limit: PAGE_SIZE,
  })
  const columns = useStaffColumns(edit)
  // What the dashboard has pages for itself.
  const elsewhere = [
    { icon: <Envelope />, label: t("staff.invitations"), to: "/settings/users/invite" },
    { icon: <Key />, label: t("staff.apiKeys"), to: "/settings/secret-api-keys" },
  ]
  const roleFilter = useRoleFilter()
  if (error) {
    throw error
  }
  return (
    <>
      <NobodyOwner />
      <Container className="divide-y p-0">
        <DataTable
          heading={t("staff.title")}
          subHeading={t("staff.subtitle")}
          data={data?.staff}
          rowCount={data?.count}
          columns={columns}
          filters={[roleFilter]}
          actionMenu={may("update:staff") ? { groups: [{ actions: elsewhere }] } : undefined}
          action={
            may("create:staff") ? { label: t("staff.invite"), onClick: () => setInviting(true) } : undefined
          }
          getRowId={(row) => row.subject_id}
          pageSize={PAGE_SIZE}
          isLoading={isPending}
          emptyState={{
            empty: { heading: t("staff.empty.title"), description: t("staff.empty.text") },
            filtered: { heading: t("staff.nothing.title"), description: t("staff.nothing.text") },
          }}
        />
      </Container>
      {edited && <RightsDrawer logIn={edited} close={() => edit(null)} />}
      {isInviting && <InviteDrawer close={() => setInviting(false)} />}
    </>
  )
}

function useRoleFilter() {
  const { t } = useTranslation("b2b")
  const { data } = useRoles()
  const roleName = useRoleName()
  return useMemo(
    () =>
      filters.accessor("role", {
        type: "radio",
        label: t("staff.role"),
        options: [
          ...(data?.roles ?? []).map((role) => ({ value: role.id, label: roleName(role) })),
          { value: NONE, label: t("staff.noRole") },
        ],
      }),
    [t, data, roleName],
  )
}

/** Filters stand in the address as JSON. */
function chosen(value: string | null): string | undefined {
  return value ? (JSON.parse(value) as string) : undefined
}

export const config = defineRouteConfig({ label: "staff.title", translationNs: "b2b", rank: 1 })

export default StaffPage
