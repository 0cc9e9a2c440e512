import { Button, Drawer, Heading, Skeleton, StatusBadge, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useTimes } from "../../../components/use-times"
import { actOf, outcomeOf, recordTextKey, useAuditEntry, type AuditEntry } from "../../../lib/audit"
import { changesBetween, statementsOf } from "../../../lib/changes"
import { ChangeTable, StatementTable } from "./field-table"
import { COLORS } from "./use-audit-columns"

/** One entry whole: who asked what, and what it changed. */
export const EntryDrawer = ({ id, close }: { id: string; close: () => void }) => {
  const { t } = useTranslation("b2b")
  const { data: entry, isPending, error } = useAuditEntry(id)
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && close()}>
      <Drawer.Content className="sm:max-w-[640px]">
        <Drawer.Header>
          <Drawer.Title>
            {entry
              ? `${t(`audit.records.${recordTextKey(entry.record_type ?? "other")}`)} · ${t(`audit.acts.${actOf(entry)}`)}`
              : t("audit.title")}
          </Drawer.Title>
          <Drawer.Description className="sr-only">{entry?.path}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-6 overflow-y-auto">
          {isPending && <Skeleton className="h-40 w-full" />}
          {error && <Text className="text-ui-fg-error">{error.message}</Text>}
          {entry && <Entry entry={entry} />}
        </Drawer.Body>
        <Drawer.Footer>
          <Button variant="secondary" size="small" onClick={close}>
            {t("audit.close")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}

const Entry = ({ entry }: { entry: AuditEntry }) => {
  const { t } = useTranslation("b2b")
  const time = useTimes("medium")
  const outcome = outcomeOf(entry)
  const asked = statementsOf(entry.input)
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2">
        <Row name={t("audit.at")}>{time(entry.at)}</Row>
        <Row name={t("audit.subject")}>{entry.subject.name}</Row>
        <Row name={t("audit.request")}>
          <code className="txt-compact-small break-all">
            {entry.method} {entry.path}
          </code>
        </Row>
        <Row name={t("audit.outcome")}>
          <StatusBadge color={COLORS[outcome]}>{t(`audit.outcomes.${outcome}`)}</StatusBadge>
        </Row>
        {entry.record_id && (
          <Row name={t("audit.recordId")}>
            <Link
              to={`/settings/audit?record_id=${encodeURIComponent(JSON.stringify(entry.record_id))}`}
              className="text-ui-fg-interactive"
              title={t("audit.history")}
            >
              {entry.record_id}
            </Link>
          </Row>
        )}
      </dl>
      <section className="flex flex-col gap-3">
        <Heading level="h2">{t("audit.changes")}</Heading>
        <Changes entry={entry} />
      </section>
      <section className="flex flex-col gap-3">
        <Heading level="h2">{t("audit.asked")}</Heading>
        {asked.length ? <StatementTable statements={asked} /> : <Note>{t("audit.askedNothing")}</Note>}
      </section>
    </>
  )
}

const Changes = ({ entry }: { entry: AuditEntry }) => {
  const { t } = useTranslation("b2b")
  const outcome = outcomeOf(entry)
  if (outcome === "begun" || outcome === "refused") {
    return <Note>{t(`audit.${outcome}`)}</Note>
  }
  if (!entry.record_type) {
    return <Note>{t("audit.noRecord")}</Note>
  }
  // The id stands above already.
  const changes = changesBetween(entry.before, entry.after).filter(({ path }) => path.join() !== "id")
  return changes.length ? <ChangeTable changes={changes} /> : <Note>{t("audit.changesNothing")}</Note>
}

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="txt-small text-ui-fg-subtle">{name}</dt>
    <dd className="txt-small min-w-0">{children}</dd>
  </>
)

const Note = ({ children }: { children: ReactNode }) => (
  <Text size="small" className="text-ui-fg-subtle">
    {children}
  </Text>
)
