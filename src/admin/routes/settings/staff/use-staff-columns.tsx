import { Badge, createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useRoleName, useScopeText } from "../../../components/role-names"
import type { LogIn } from "../../../lib/staff"
import { StaffMenu } from "./staff-menu"

const column = createDataTableColumnHelper<LogIn>()

export function useStaffColumns(edit: (logIn: LogIn) => void) {
  const { t } = useTranslation("b2b")
  const roleName = useRoleName()
  const scopeText = useScopeText()
  return useMemo(
    () => [
      column.accessor("name", {
        header: t("staff.person"),
        cell: ({ row: { original: logIn } }) => (
          <div className="flex min-w-0 max-w-xs flex-col py-1">
            <Text size="small" leading="compact" weight="plus" className="text-ui-fg-base truncate">
              {logIn.name}
            </Text>
            {logIn.email !== logIn.name && (
              <Text size="xsmall" leading="compact" className="text-ui-fg-subtle truncate">
                {logIn.email ?? t("staff.apiKey")}
              </Text>
            )}
          </div>
        ),
      }),
      column.accessor("role", {
        header: t("staff.role"),
        cell: ({ getValue }) => {
          const role = getValue()
          return role ? (
            <Badge size="2xsmall">{roleName(role)}</Badge>
          ) : (
            <span className="text-ui-fg-muted">{t("staff.noRole")}</span>
          )
        },
      }),
      column.accessor("scope", {
        header: t("staff.scope"),
        cell: ({ row }) => scopeText(row.original),
      }),
      column.accessor("department", {
        header: t("staff.department"),
        cell: ({ getValue }) => getValue() ?? "–",
      }),
      column.display({
        id: "action",
        cell: ({ row }) => <StaffMenu logIn={row.original} edit={() => edit(row.original)} />,
      }),
    ],
    [t, edit, roleName, scopeText],
  )
}
