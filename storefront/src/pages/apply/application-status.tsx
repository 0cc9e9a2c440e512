import { Button, Heading } from "@medusajs/ui"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { FactList } from "../../components/fact-list"
import { LanguageSwitch } from "../../components/language-switch"
import { LogOut } from "../../components/log-out"
import { TEXT_LINK } from "../../components/text-link"
import type { Company } from "../../lib/api/answers"

type Props = { company: Company | null; askAgain: () => void; isAsking: boolean }

/** Instead of every page, while a log-in may not order: how its application stands. */
export default function ApplicationStatus({ company, askAgain, isAsking }: Props) {
  const { t } = useTranslation()
  const standing = company ? (company.status === "pending" ? "pending" : "suspended") : "none"
  return (
    <section className="mx-auto flex max-w-md flex-col gap-6 px-4 py-10">
      <div role="status" className="flex flex-col gap-2">
        <Heading level="h1">{t(`standing.${standing}.title`)}</Heading>
        <p className="txt-medium text-ui-fg-subtle">{t(`standing.${standing}.text`)}</p>
      </div>
      {company && (
        <FactList
          className="bg-ui-bg-base shadow-elevation-card-rest rounded-lg p-4"
          facts={[
            [t("account.company"), company.name],
            [t("account.code"), company.code],
            [t("apply.taxId"), company.tax_id],
            [t("address.contact_name"), company.contact_name],
            [t("address.phone"), company.phone],
          ]}
        />
      )}
      {company ? (
        <Button variant="secondary" size="xlarge" isLoading={isAsking} onClick={askAgain}>
          {t("standing.askAgain")}
        </Button>
      ) : (
        <Link to="/apply" className={TEXT_LINK}>
          {t("logIn.apply")}
        </Link>
      )}
      <div className="flex flex-wrap items-center justify-between gap-4">
        <LanguageSwitch />
        <LogOut />
      </div>
    </section>
  )
}
