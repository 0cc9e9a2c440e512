import { ActionMenu } from "@medusajs/dashboard/components"
import { PencilSquare, Trash } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useRemoveAnnouncement, type AnnouncementRow } from "../../lib/announcements"
import { usePermissions } from "../../lib/permissions"

type Props = { announcement: AnnouncementRow; edit: () => void }

export const AnnouncementMenu = ({ announcement, edit }: Props) => {
  const { t } = useTranslation("b2b")
  const confirm = usePrompt()
  const { may } = usePermissions()
  const { mutateAsync } = useRemoveAnnouncement(announcement.id)

  const remove = async () => {
    const isSure = await confirm({
      title: t("announcements.removing.title"),
      description: t("announcements.removing.text"),
      confirmText: t("announcements.remove"),
      cancelText: t("announcements.cancel"),
    })
    if (!isSure) {
      return
    }
    try {
      await mutateAsync()
      toast.success(t("announcements.removed"))
    } catch (error) {
      toast.error((error as Error).message)
    }
  }

  const actions = [
    ...(may("update:announcement")
      ? [{ icon: <PencilSquare />, label: t("announcements.edit"), onClick: edit }]
      : []),
    ...(may("delete:announcement")
      ? [{ icon: <Trash />, label: t("announcements.remove"), onClick: () => void remove() }]
      : []),
  ]
  return actions.length ? <ActionMenu groups={[{ actions }]} /> : null
}
