import { CheckMini } from "@medusajs/icons"
import { Checkbox, Label, Table } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { Permission } from "../../../../modules/staff/utils/permissions"
import { byResource } from "../../../lib/roles"

const PLAIN = ["read", "create", "update", "delete"] as const

type Props = {
  /** Every permission there is. */
  all: readonly Permission[]
  chosen: readonly Permission[]
  /** Without it the matrix is only looked at. */
  choose?: (permission: Permission, isChosen: boolean) => void
  /** Nobody hands on what they have not themselves. */
  may: (permission: Permission) => boolean
}

/** Resources by the four plain actions; acts that are worth a permission of their own stand apart. */
export const PermissionMatrix = ({ all, ...cells }: Props) => {
  const { t } = useTranslation("b2b")
  const isPlain = (permission: string) => PLAIN.some((action) => permission.startsWith(`${action}:`))
  const apart = all.filter((permission) => permission === "export")
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("roles.resource")}</Table.HeaderCell>
          {PLAIN.map((action) => (
            <Table.HeaderCell key={action} className="text-center">
              {t(`roles.actions.${action}`)}
            </Table.HeaderCell>
          ))}
          <Table.HeaderCell>{t("roles.acts")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {[...byResource(all)].map(([resource, permissions]) => (
          <Table.Row key={resource}>
            <Table.Cell className="whitespace-nowrap">{t(`roles.resources.${resource}`)}</Table.Cell>
            {PLAIN.map((action) => {
              const permission = permissions.find((one) => one === `${action}:${resource}`)
              const label = `${t(`roles.resources.${resource}`)}: ${t(`roles.actions.${action}`)}`
              return (
                <Table.Cell key={action} className="text-center">
                  {permission && <Mark permission={permission} label={label} {...cells} />}
                </Table.Cell>
              )
            })}
            <Table.Cell>
              <NamedActs permissions={permissions.filter((one) => !isPlain(one))} {...cells} />
            </Table.Cell>
          </Table.Row>
        ))}
        {apart.length > 0 && (
          <Table.Row>
            <Table.Cell className="whitespace-nowrap">{t("roles.others")}</Table.Cell>
            {PLAIN.map((action) => (
              <Table.Cell key={action} />
            ))}
            <Table.Cell>
              <NamedActs permissions={apart} {...cells} />
            </Table.Cell>
          </Table.Row>
        )}
      </Table.Body>
    </Table>
  )
}

type CellProps = Omit<Props, "all">

const NamedActs = ({ permissions, ...cells }: CellProps & { permissions: Permission[] }) => {
  const { t } = useTranslation("b2b")
  const shown = cells.choose ? permissions : permissions.filter((one) => cells.chosen.includes(one))
  if (permissions.length && !shown.length) {
    return <None />
  }
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1">
      {shown.map((permission) => (
        <NamedAct
          key={permission}
          permission={permission}
          label={t(`roles.named.${permission.replace(":", "_")}`)}
          {...cells}
        />
      ))}
    </div>
  )
}

const NamedAct = ({ label, ...mark }: CellProps & { permission: Permission; label: string }) => {
  const id = useId()
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <Mark id={id} label={label} {...mark} />
      <Label htmlFor={mark.choose ? id : undefined} size="small">
        {label}
      </Label>
    </span>
  )
}

type MarkProps = CellProps & { id?: string; permission: Permission; label: string }

const Mark = ({ id, permission, label, chosen, choose, may }: MarkProps) => {
  const isChosen = chosen.includes(permission)
  if (choose) {
    return (
      <Checkbox
        id={id}
        aria-label={label}
        className="align-middle"
        checked={isChosen}
        disabled={!may(permission)}
        onCheckedChange={(checked) => choose(permission, checked === true)}
      />
    )
  }
  return isChosen ? (
    <CheckMini role="img" aria-label={label} className="text-ui-tag-green-icon inline" />
  ) : (
    <None />
  )
}

const None = () => (
  <span aria-hidden className="text-ui-fg-muted">
    –
  </span>
)
