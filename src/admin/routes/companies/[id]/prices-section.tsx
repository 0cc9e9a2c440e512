import { Button, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useDays } from "../../../components/use-days"
import { useFormat } from "../../../lib/use-format"
import { useContractPrices } from "../../../lib/company"
import { Nothing, Section } from "./section"

const STEP = 10

/** What was agreed with this company alone. */
export const PricesSection = ({ companyId }: { companyId: string }) => {
  const { t } = useTranslation("b2b")
  const { money } = useFormat()
  const day = useDays()
  const [limit, setLimit] = useState(STEP)
  const { data } = useContractPrices(companyId, { limit, offset: 0 })
  const prices = data?.contract_prices ?? []
  return (
    <Section
      title={t("company.prices.title")}
      action={
        data && (
          <Link
            className="text-ui-fg-interactive txt-small hover:underline"
            to={`/prices/companies/${companyId}`}
          >
            {t("company.prices.count", { count: data.count })}
          </Link>
        )
      }
    >
      {data && prices.length === 0 && <Nothing text={t("company.prices.empty")} />}
      {prices.length > 0 && (
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("company.prices.goods")}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">{t("company.prices.from")}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">{t("company.prices.price")}</Table.HeaderCell>
              <Table.HeaderCell>{t("company.prices.until")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {prices.map((price) => (
              <Table.Row key={price.id}>
                <Table.Cell className="max-w-64">
                  <div className="truncate">{price.product_title ?? "–"}</div>
                  <Text size="xsmall" className="text-ui-fg-subtle">
                    {price.sku}
                  </Text>
                </Table.Cell>
                <Table.Cell className="text-right tabular-nums">{price.min_quantity}</Table.Cell>
                <Table.Cell className="text-right tabular-nums">
                  {money(price.amount, price.currency_code)}
                </Table.Cell>
                <Table.Cell>{price.ends_at ? day(price.ends_at) : "–"}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
      {data && data.count > prices.length && limit < 500 && (
        <div className="px-6 py-3 text-center">
          <Button size="small" variant="transparent" onClick={() => setLimit(Math.min(limit + 50, 500))}>
            {t("company.more")}
          </Button>
        </div>
      )}
    </Section>
  )
}
