import { useTranslation } from "react-i18next"
import { FactList } from "../../components/fact-list"
import { LanguageSwitch } from "../../components/language-switch"
import { LogOut } from "../../components/log-out"
import { PageError } from "../../components/page-error"
import { RowsSkeleton } from "../../components/rows-skeleton"
import type { Answer } from "../../lib/api/answers"
import { useCompany } from "../../lib/api/use-company"
import { CreditFigures } from "./credit-figures"
import { InstallMall } from "./install-mall"
import { MemberLimits } from "./member-limits"

/** Who the buyer is here: company, terms, and their own place in it. */
export function CompanyPage() {
  const { data, isPending, isError, error, refetch } = useCompany()
  return (
    <>
      {isPending && <RowsSkeleton rows={3} />}
      {isError && <PageError error={error} retry={() => void refetch()} />}
      {data && <CompanyFacts {...data} />}
      <CreditFigures />
      <div className="flex flex-wrap items-center gap-4 px-4 py-6 lg:px-8">
        <LanguageSwitch />
        <LogOut />
        <InstallMall />
      </div>
    </>
  )
}

function CompanyFacts({ company, member }: Answer<"getStoreCompaniesMe">) {
  const { t } = useTranslation()
  const facts = [
    [t("account.company"), company.name],
    [t("account.code"), company.code],
    [t("apply.taxId"), company.tax_id],
    [t("account.tier"), company.tier.name],
    [t("account.terms"), t("account.days", { count: company.payment_terms_days })],
    [t("account.member"), member.customer?.email],
    [t("account.role"), t(`role.${member.role}`)],
    [t("members.limits"), <MemberLimits key="limits" member={member} currencyCode={company.currency_code} />],
  ] as const
  return <FactList facts={facts} className="max-w-2xl px-4 py-4 lg:px-8" />
}
