import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { LanguageSwitch } from "../../components/language-switch"
import { PageError } from "../../components/page-error"
import { PageHead } from "../../components/page-head"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { useCompany } from "../../lib/api/use-company"
import { useSession } from "../../lib/session"
import { CreditFigures } from "./credit-figures"

export function AccountPage() {
  const { t } = useTranslation()
  const leave = useSession((session) => session.leave)
  const { data, isPending, isError, error, refetch } = useCompany()
  return (
    <>
      <PageHead title={t("account.title")} />
      {isPending && <RowsSkeleton rows={3} />}
      {isError && <PageError error={error} retry={() => void refetch()} />}
      {data && (
        <dl className="txt-medium grid max-w-2xl grid-cols-[auto_1fr] gap-x-6 gap-y-3 px-4 py-4 lg:px-8">
          {(
            [
              ["company", data.company.name],
              ["code", data.company.code],
              ["tier", data.company.tier.name],
              ["terms", t("account.days", { count: data.company.payment_terms_days })],
              ["member", data.member.customer?.email ?? ""],
              ["role", t(`role.${data.member.role}`)],
            ] as const
          ).map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ui-fg-subtle">{t(`account.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <CreditFigures />
      <div className="flex flex-wrap items-center gap-4 px-4 py-6 lg:px-8">
        <LanguageSwitch />
        <Button variant="secondary" size="large" onClick={() => void leave()}>
          {t("account.leave")}
        </Button>
      </div>
    </>
  )
}
