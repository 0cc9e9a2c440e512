import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useTimes } from "../../../components/use-times"
import type { Change, Value } from "../../../lib/changes"

/** What a record was and is, field by field. */
export const ChangeTable = ({ changes }: { changes: readonly Change[] }) => {
  const { t } = useTranslation("b2b")
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("audit.field")}</Table.HeaderCell>
          <Table.HeaderCell>{t("audit.before")}</Table.HeaderCell>
          <Table.HeaderCell>{t("audit.after")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {changes.map(({ path, before, after }) => (
          <Table.Row key={path.join(" ")}>
            <Table.Cell>
              <FieldName path={path} />
            </Table.Cell>
            <Table.Cell className="text-ui-tag-red-text">
              <FieldValue value={before} />
            </Table.Cell>
            <Table.Cell className="text-ui-tag-green-text">
              <FieldValue value={after} />
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

/** What was asked, field by field. */
export const StatementTable = ({
  statements,
}: {
  statements: readonly { path: string[]; value: Value }[]
}) => (
  <Table>
    <Table.Body>
      {statements.map(({ path, value }) => (
        <Table.Row key={path.join(" ")}>
          <Table.Cell>
            <FieldName path={path} />
          </Table.Cell>
          <Table.Cell>
            <FieldValue value={value} />
          </Table.Cell>
        </Table.Row>
      ))}
    </Table.Body>
  </Table>
)

/** "credit_limits", "gbp" → "credit limits · gbp". */
const FieldName = ({ path }: { path: string[] }) => (
  <span className="break-words">{path.map((name) => name.replaceAll("_", " ")).join(" · ")}</span>
)

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

const FieldValue = ({ value }: { value: Value }) => {
  const { t } = useTranslation("b2b")
  const time = useTimes()
  const text = (one: Value): string => {
    if (typeof one === "boolean") {
      return t(one ? "audit.yes" : "audit.no")
    }
    return typeof one === "string" && MOMENT.test(one) ? time(one) : String(one)
  }
  if (value === null) {
    return <>–</>
  }
  return (
    <span className="break-words">{Array.isArray(value) ? value.map(text).join(", ") : text(value)}</span>
  )
}
