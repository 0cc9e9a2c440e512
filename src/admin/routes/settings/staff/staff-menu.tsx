import { ActionMenu } from "@medusajs/dashboard/components"
import { PencilSquare, Trash } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { usePermissions } from "../../../lib/permissions"
import { useTakeRights, type LogIn } from "../../../lib/staff"

/** Nobody changes their own role, so one's own row has no menu. */
export const StaffMenu = ({ logIn, edit }: { logIn: LogIn; edit: () => void }) => {
  const { t } = useTranslation("b2b")
  const confirm = usePrompt()
  const { may, staff } = usePermissions()
  const { name, member_id, subject_id } = logIn
  const { mutateAsync } = useTakeRights(member_id)

  const take = async () => {
    const isSure = await confirm({
      title: t("staff.taking.title", { name }),
      description: t("staff.taking.text"),
      confirmText: t("staff.take"),
      cancelText: t("staff.cancel"),
    })
    if (!isSure) {
      return
    }
    try {
      await mutateAsync()
      toast.success(t("staff.taken", { name }))
    } catch (error) {
      toast.error((error as Error).message)
    }
  }

  const give = {
    icon: <PencilSquare />,
    label: t(member_id ? "staff.change" : "staff.give"),
    onClick: edit,
  }
  const actions = [
    ...(may(member_id ? "update:staff" : "create:staff") ? [give] : []),
    ...(member_id && may("delete:staff")
      ? [{ icon: <Trash />, label: t("staff.take"), onClick: () => void take() }]
      : []),
  ]
  return actions.length && subject_id !== staff?.subject_id ? <ActionMenu groups={[{ actions }]} /> : null
}
