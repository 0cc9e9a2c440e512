import { ActionMenu, SectionRow } from "@medusajs/dashboard/components"
import { ArrowUpMini, PencilSquare, ShoppingCart } from "@medusajs/icons"
import { Button, Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Allowed } from "../../../components/allowed"
import { useDays } from "../../../components/use-days"
import { useStaffNames } from "../../../lib/audit"
import { ACTIONS } from "../../../lib/companies"
import type { Company } from "../../../lib/company"
import { usePermissions } from "../../../lib/permissions"
import { STATUS_COLORS } from "../status-colors"
import { useStatusChange } from "../use-status-change"
import { EditDrawer } from "./edit-drawer"
import { TierDrawer } from "./tier-drawer"

/** Who the company is, and what may be done with it in its state. */
export const GeneralSection = ({ company }: { company: Company }) => {
  const { t } = useTranslation("b2b")
  const day = useDays()
  const { may, mayOpen } = usePermissions()
  const [open, setOpen] = useState<"edit" | "tier" | null>(null)
  const { data: reps } = useStaffNames()
  const { run, isPending } = useStatusChange(company)
  const rep =
    company.sales_rep_id &&
    (reps?.find(({ id }) => id === company.sales_rep_id)?.name ?? company.sales_rep_id)
  const menu = [
    { icon: <PencilSquare />, label: t("company.edit"), onClick: () => setOpen("edit") },
    ...(may("update:price")
      ? [{ icon: <ArrowUpMini />, label: t("company.tier.move"), onClick: () => setOpen("tier") }]
      : []),
  ]
  const mayOrder = company.status === "active" && mayOpen("/order-sheet")
  const rows: [string, string | null][] = [
    [t("companies.tier"), company.tier.name],
    [t("companies.rep"), rep || null],
    [t("companies.region"), company.region],
    [t("companies.terms"), t("companies.days", { count: company.payment_terms_days })],
    [t("companies.currency"), company.currency_code.toUpperCase()],
    [t("company.taxId"), company.tax_id],
    [t("company.contact"), company.contact_name],
    [t("company.email"), company.email],
    [t("company.phone"), company.phone],
    [t("companies.since"), day(company.created_at)],
  ]
  return (
    <Container className="divide-y p-0">
      <div className="flex items-start justify-between gap-4 px-6 py-4">
        <div className="min-w-0">
          <Heading className="break-words">{company.name}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {company.code}
          </Text>
        </div>
        <div className="flex shrink-0 items-center gap-3">
          <StatusBadge color={STATUS_COLORS[company.status]}>
            {t(`companies.states.${company.status}`)}
          </StatusBadge>
          {mayOrder && (
            <Button size="small" variant="secondary" asChild>
              <Link to={`/order-sheet?company=${company.id}`}>
                <ShoppingCart />
                {t("company.order")}
              </Link>
            </Button>
          )}
          <Allowed to="update:company">
            {ACTIONS[company.status].map((action) => (
              <Button
                key={action}
                size="small"
                variant={action === "suspend" ? "secondary" : "primary"}
                isLoading={isPending}
                onClick={() => void run(action)}
              >
                {t(`companies.actions.${action}`)}
              </Button>
            ))}
            <ActionMenu groups={[{ actions: menu }]} />
          </Allowed>
        </div>
      </div>
      {rows.map(([title, value]) => (
        <SectionRow key={title} title={title} value={value} />
      ))}
      {open === "edit" && <EditDrawer company={company} close={() => setOpen(null)} />}
      {open === "tier" && <TierDrawer company={company} close={() => setOpen(null)} />}
    </Container>
  )
}
