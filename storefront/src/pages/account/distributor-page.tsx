import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Empty } from "../../components/empty"
import { FormProblem } from "../../components/form-problem"
import { PageError } from "../../components/page-error"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { useCompany } from "../../lib/api/use-company"
import { useBecomingDistributor, useDistributor } from "../../lib/api/use-distributor"
import { money } from "../../lib/format"
import { CommissionList } from "./commission-list"
import { Downline } from "./downline"
import { ReferralLink } from "./referral-link"

/** Who brings customers: their code, whom they brought, and what they earn by it. */
export function DistributorPage() {
  const { t } = useTranslation()
  const downline = useDistributor()
  const { data, isPending, isError, error, refetch } = downline
  if (isPending) {
    return <RowsSkeleton rows={3} />
  }
  if (isError) {
    return <PageError error={error} retry={() => void refetch()} />
  }
  const [first] = data.pages
  if (!first) {
    return <BecomeDistributor />
  }
  return (
    <div className="flex max-w-6xl flex-col gap-6 py-4">
      {first.distributor.status === "suspended" && (
        <p
          role="status"
          className="bg-ui-tag-orange-bg text-ui-tag-orange-text txt-small mx-4 rounded-md p-3 lg:mx-8"
        >
          {t("distributor.suspended")}
        </p>
      )}
      <ReferralLink code={first.distributor.referral_code} />
      {first.sums.map(({ currency_code, ...sums }) => (
        <dl key={currency_code} className="grid grid-cols-2 gap-3 px-4 sm:grid-cols-4 lg:px-8">
          {(["frozen", "available", "paid", "reversed"] as const).map((name) => (
            <div key={name} className="bg-ui-bg-base shadow-elevation-card-rest rounded-lg p-3">
              <dt className="txt-compact-xsmall text-ui-fg-subtle">{t(`commission.${name}`)}</dt>
              <dd className="txt-compact-medium-plus tabular-nums">{money(sums[name], currency_code)}</dd>
            </div>
          ))}
        </dl>
      ))}
      <div className="grid gap-6 lg:grid-cols-2">
        <CommissionList />
        <Downline query={downline} />
      </div>
    </div>
  )
}

function BecomeDistributor() {
  const { t } = useTranslation()
  const becoming = useBecomingDistributor()
  const isOwner = useCompany().data?.member.role === "owner"
  return (
    <Empty text={t(isOwner ? "distributor.become" : "distributor.ownersOnly")}>
      <FormProblem text={becoming.isError ? t("logIn.network") : null} />
      {isOwner && (
        <Button size="large" isLoading={becoming.isPending} onClick={() => becoming.mutate()}>
          {t("distributor.getCode")}
        </Button>
      )}
    </Empty>
  )
}
