import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowPath, CheckCircle, XCircle } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { ACTIONS, type CompanyRow } from "../../lib/companies"
import { useStatusChange } from "./use-status-change"

const ICONS = { approve: <CheckCircle />, suspend: <XCircle />, reactivate: <ArrowPath /> }

/** What the company's state allows. */
export const CompanyMenu = ({ company }: { company: CompanyRow }) => {
  const { t } = useTranslation("b2b")
  const { run } = useStatusChange(company)
  const actions = ACTIONS[company.status].map((action) => ({
    icon: ICONS[action],
    label: t(`companies.actions.${action}`),
    onClick: () => void run(action),
  }))
  return <ActionMenu groups={[{ actions }]} />
}
