import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCompanyAction, type CompanyAction } from "../../lib/companies"

/** Approves, suspends or reactivates; what takes something away is asked about first. */
export function useStatusChange({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation("b2b")
  const confirm = usePrompt()
  const { mutateAsync, isPending } = useCompanyAction()
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
  return { run, isPending }
}
