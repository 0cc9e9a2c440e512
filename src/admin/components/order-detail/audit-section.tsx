import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { actOf, outcomeOf, useAuditEntries } from "../../lib/audit"
import { usePermissions } from "../../lib/permissions"
import { useTimes } from "../use-times"
import { Section } from "./section"

const MOST_SHOWN = 5

/** What staff did to the order last; only for who may read the audit, which tells of all customers. */
export const AuditSection = ({ id }: { id: string }) => {
  const { may, rights } = usePermissions()
  return may("read:audit") && rights.seesAll ? <Audit id={id} /> : null
}

const Audit = ({ id }: { id: string }) => {
  const { t } = useTranslation("b2b")
  const time = useTimes()
  const { data, isPending, error, refetch } = useAuditEntries({ record_id: id })
  const entries = data?.pages.flatMap((page) => page.audit_entries).slice(0, MOST_SHOWN) ?? []
  if (!isPending && !error && !entries.length) {
    return null
  }
  const all = (
    <Link
      to={`/settings/audit?record_id=${encodeURIComponent(JSON.stringify(id))}`}
      className="txt-compact-small text-ui-fg-interactive"
    >
      {t("orderDetail.audit.all")}
    </Link>
  )
  return (
    <Section title={t("orderDetail.audit.title")} action={all} {...{ isPending, error, retry: refetch }}>
      <ol className="flex flex-col gap-3 px-6 py-4">
        {entries.map((entry) => (
          <li key={entry.id} className="min-w-0">
            <Text size="small">
              {t(`audit.acts.${actOf(entry)}`)} · {t(`audit.outcomes.${outcomeOf(entry)}`)}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle truncate" title={entry.path}>
              {[entry.subject.name, time(entry.at), entry.path.replace(`/admin/orders/${id}`, "…")].join(
                " · ",
              )}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  )
}
