import { Badge, createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useRoleName } from "../../../components/role-names"
import type { ListedRole } from "../../../lib/roles"
import { RoleMenu } from "./role-menu"

const column = createDataTableColumnHelper<ListedRole>()

type Open = (role: ListedRole, as: "copy" | "edit") => void

export function useRoleColumns(count: number, open: Open) {
  const { t } = useTranslation("b2b")
  const roleName = useRoleName()
  return useMemo(
    () => [
      column.accessor("name", {
        header: t("roles.role"),
        cell: ({ row: { original: role } }) => (
          <div className="flex min-w-0 max-w-md flex-col py-1">
            <Text size="small" leading="compact" weight="plus" className="text-ui-fg-base truncate">
              {roleName(role)}
            </Text>
            {role.description && (
              <Text size="xsmall" leading="compact" className="text-ui-fg-subtle truncate">
                {role.description}
              </Text>
            )}
          </div>
        ),
      }),
      column.accessor("is_ready", {
        header: t("roles.kind"),
        cell: ({ getValue }) => (
          <Badge size="2xsmall" color={getValue() ? "grey" : "blue"}>
            {t(getValue() ? "roles.ready" : "roles.own")}
          </Badge>
        ),
      }),
      column.accessor("permissions", {
        header: t("roles.rights"),
        cell: ({ getValue }) =>
          getValue().length === count ? t("roles.everything") : `${getValue().length} / ${count}`,
      }),
      column.accessor("members", { header: t("roles.members") }),
      column.display({
        id: "action",
        cell: ({ row: { original: role } }) => (
          <RoleMenu role={role} copy={() => open(role, "copy")} edit={() => open(role, "edit")} />
        ),
      }),
    ],
    [t, count, open, roleName],
  )
}
