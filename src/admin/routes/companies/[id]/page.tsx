import { BuildingStorefront } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { Notice } from "../../../components/notice"
import { useCompany } from "../../../lib/company"
import { usePermissions } from "../../../lib/permissions"
import { AddressesSection } from "./addresses-section"
import { CreditSection } from "./credit-section"
import { GeneralSection } from "./general-section"
import { MembersSection } from "./members-section"
import { NotesSection } from "./notes-section"
import { OrdersSection } from "./orders-section"
import { PageSkeleton } from "./page-skeleton"
import { PricesSection } from "./prices-section"
import { TimelineSection } from "./timeline-section"

/** One company: what it is, who orders for it, what it owes, what was agreed and what happened. */
const CompanyPage = () => {
  const { t } = useTranslation("b2b")
  const { id = "" } = useParams()
  const { may, rights } = usePermissions()
  const { data: company, isPending, error } = useCompany(id)
  if (error && (error as { status?: number }).status === 404) {
    return (
      <Notice
        icon={<BuildingStorefront />}
        title={t("company.missing.title")}
        text={t("company.missing.text")}
      />
    )
  }
  if (error) {
    throw error
  }
  if (isPending) {
    return <PageSkeleton />
  }
  const seesPrices = may("read:price") && rights.seesAll
  return (
    <div className="flex flex-col gap-3 xl:flex-row xl:items-start">
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <GeneralSection company={company} />
        {may("read:order") && <OrdersSection companyId={company.id} />}
        <MembersSection company={company} />
        <AddressesSection addresses={company.addresses} />
        {seesPrices && <PricesSection companyId={company.id} />}
      </div>
      <div className="flex w-full shrink-0 flex-col gap-3 xl:max-w-[440px]">
        <CreditSection company={company} />
        <NotesSection companyId={company.id} />
        <TimelineSection companyId={company.id} />
      </div>
    </div>
  )
}

export default CompanyPage
