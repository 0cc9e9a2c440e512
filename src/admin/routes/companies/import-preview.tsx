import { Alert, Badge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ImportAnswer } from "../../lib/companies"

const SHOWN = 100

/** What would come of a file: bad rows first, then what changes. */
export const ImportPreview = ({ answer }: { answer: ImportAnswer }) => {
  const { t } = useTranslation("b2b")
  const { rows, created, updated, unchanged, invited, faulty_rows, faults, preview } = answer
  return (
    <div className="flex flex-col gap-4">
      {faulty_rows > 0 && (
        <>
          <Alert variant="error">{t("company.import.faulty", { count: faulty_rows })}</Alert>
          <Table>
            <Table.Header>
              <Table.Row>
                {(["line", "column", "value", "reason"] as const).map((column) => (
                  <Table.HeaderCell key={column}>{t(`company.import.${column}`)}</Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {faults.slice(0, SHOWN).map(({ line, column, value, reason }) => (
                <Table.Row key={`${line} ${column} ${reason}`}>
                  <Table.Cell className="tabular-nums">{line}</Table.Cell>
                  <Table.Cell>{t(`company.import.columns.${column}`)}</Table.Cell>
                  <Table.Cell className="max-w-48 truncate">{value ?? "–"}</Table.Cell>
                  <Table.Cell className="text-ui-fg-error whitespace-normal">{reason}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </>
      )}
      <Text size="small">
        {t("company.import.counts", { rows, created, updated, unchanged })}{" "}
        {invited > 0 && t("company.import.invited", { count: invited })}
      </Text>
      {preview.length > 0 && (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("company.import.line")}</Table.HeaderCell>
              <Table.HeaderCell>{t("companies.company")}</Table.HeaderCell>
              <Table.HeaderCell>{t("company.import.change")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {preview.slice(0, SHOWN).map(({ line, code, name, action, changes }) => (
              <Table.Row key={line}>
                <Table.Cell className="align-top tabular-nums">{line}</Table.Cell>
                <Table.Cell className="max-w-64 align-top">
                  <div className="flex flex-col items-start gap-1 py-2">
                    <Text size="small" weight="plus" className="max-w-full truncate">
                      {name}
                    </Text>
                    <div className="flex items-center gap-2">
                      <Badge size="2xsmall" color={action === "create" ? "green" : "blue"}>
                        {t(`company.import.action.${action}`)}
                      </Badge>
                      <Text size="xsmall" className="text-ui-fg-subtle">
                        {code}
                      </Text>
                    </div>
                  </div>
                </Table.Cell>
                <Table.Cell className="whitespace-normal py-2">
                  {changes
                    .filter(({ column }) => action === "update" || column !== "name")
                    .map(({ column, before, after }) => (
                      <Text key={column} size="xsmall" className="text-ui-fg-subtle break-words">
                        {t(`company.import.columns.${column}`)}: {before !== null && <s>{before}</s>} {after}
                      </Text>
                    ))}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
      {Math.max(preview.length, faults.length) > SHOWN && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {t("company.import.first", { count: SHOWN })}
        </Text>
      )}
    </div>
  )
}
