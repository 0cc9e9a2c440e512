import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useGoodsOf, type PricedLine, type Problem } from "../../lib/order-sheet/api"
import { askable, type SheetAct, type SheetRow } from "../../lib/order-sheet/sheet"
import { SheetRowLine } from "./sheet-row-line"

type Props = {
  companyId: string
  rows: SheetRow[]
  priced: PricedLine[]
  problems: Problem[]
  currency: string
  act: (act: SheetAct) => void
  toField: () => void
}

/** What is in the sheet, each row with price, stock and what is wrong with it. */
export const SheetRows = ({ companyId, rows, priced, problems, currency, act, toField }: Props) => {
  const { t } = useTranslation("b2b")
  const { data: goods } = useGoodsOf(
    companyId,
    rows.map(({ sku }) => sku),
  )
  const pricedBySku = new Map(priced.map((line) => [line.sku, line]))
  // The server counts the rows that it was asked about.
  const asked = askable(rows)
  const problemOf = new Map(
    problems.flatMap((problem) => (problem.line ? [[asked[problem.line - 1], problem] as const] : [])),
  )
  if (!rows.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-8 text-center">
        {t("orderSheet.empty")}
      </Text>
    )
  }
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("orderSheet.goods")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("orderSheet.stock")}</Table.HeaderCell>
            <Table.HeaderCell className="w-32 text-right">{t("orderSheet.quantity")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("orderSheet.price")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("orderSheet.amount")}</Table.HeaderCell>
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <SheetRowLine
              key={row.id}
              row={row}
              goods={goods?.get(row.sku)}
              priced={pricedBySku.get(row.sku)}
              problem={problemOf.get(row)}
              currency={currency}
              act={act}
              toField={toField}
            />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
