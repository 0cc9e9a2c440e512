import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowPath, CheckCircle, XCircle } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ACTIONS, useCompanyAction, type CompanyAction, type CompanyRow } from "../../lib/companies"

const ICONS = { approve: <CheckCircle />, suspend: <XCircle />, reactivate: <ArrowPath /> }

/** What the company's state allows; what takes something away is asked about first. */
export const CompanyMenu = ({ company }: { company: CompanyRow }) => {
  const { t } = useTranslation("b2b")
  const confirm = usePrompt()
  const { mutateAsync } = useCompanyAction()
  const { id, name, status } = company

  const run = async (action: CompanyAction) => {
    const isSure =
      action !== "suspend" ||
      (await confirm({
        title: t("companies.suspending.title", { name }),
        description: t("companies.suspending.text"),
        confirmText: t("companies.actions.suspend"),
        cancelText: t("companies.actions.cancel"),
      }))
    if (!isSure) {
      return
    }
    try {
      await mutateAsync({ id, action })
      toast.success(t(`companies.done.${action}`, { name }))
    } catch (error) {
      toast.error((error as Error).message)
    }
  }

  const actions = ACTIONS[status].map((action) => ({
    icon: ICONS[action],
    label: t(`companies.actions.${action}`),
    onClick: () => void run(action),
  }))
  return <ActionMenu groups={[{ actions }]} />
}
