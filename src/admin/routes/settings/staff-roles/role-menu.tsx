import { ActionMenu } from "@medusajs/dashboard/components"
import { PencilSquare, SquareTwoStack, Trash } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { usePermissions } from "../../../lib/permissions"
import { useRemoveRole, type ListedRole } from "../../../lib/roles"

type Props = { role: ListedRole; copy: () => void; edit: () => void }

/** Ready roles can only be copied; one that somebody holds is not removed. */
export const RoleMenu = ({ role, copy, edit }: Props) => {
  const { t } = useTranslation("b2b")
  const confirm = usePrompt()
  const { may, staff } = usePermissions()
  const { mutateAsync } = useRemoveRole(role.id)
  const { name, is_ready, members } = role

  const remove = async () => {
    const isSure = await confirm({
      title: t("roles.removing.title", { name }),
      description: t("roles.removing.text"),
      confirmText: t("roles.remove"),
      cancelText: t("roles.cancel"),
    })
    if (!isSure) {
      return
    }
    try {
      await mutateAsync()
      toast.success(t("roles.removed", { name }))
    } catch (error) {
      toast.error((error as Error).message)
    }
  }

  const isOthers = !is_ready && staff?.role.id !== role.id
  const actions = [
    ...(isOthers && may("update:staff")
      ? [{ icon: <PencilSquare />, label: t("roles.edit"), onClick: edit }]
      : []),
    ...(may("create:staff") ? [{ icon: <SquareTwoStack />, label: t("roles.copy"), onClick: copy }] : []),
    ...(isOthers && !members && may("delete:staff")
      ? [{ icon: <Trash />, label: t("roles.remove"), onClick: () => void remove() }]
      : []),
  ]
  return actions.length ? <ActionMenu groups={[{ actions }]} /> : null
}
