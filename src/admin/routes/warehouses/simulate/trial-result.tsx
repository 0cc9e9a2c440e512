import { Badge, Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Candidates } from "../../../components/order-detail/plan-section"
import { useDistance } from "../../../components/order-detail/use-distance"
import { useFormat } from "../../../lib/use-format"
import type { Trial } from "../../../lib/warehouses"

/** What a trial came to: each line with its parcels, and all warehouses that were weighed. */
export const TrialResult = ({ trial }: { trial: Trial }) => {
  const { t } = useTranslation("b2b")
  const { shipping } = trial
  const warehouses = shipping?.candidates.filter(({ chosen }) => chosen).map(({ name }) => name) ?? []
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-1 px-6 py-4">
        <Heading level="h2">{t(shipping ? "shippingTrial.result" : "shippingTrial.ranking")}</Heading>
        {shipping && (
          <Text size="small">
            {t(`orderDetail.plan.reasons.${shipping.reason}`, { warehouses: warehouses.join(", ") })}
          </Text>
        )}
        <Text size="xsmall" className="text-ui-fg-muted">
          {[
            t(`orderDetail.plan.basis.${trial.basis}`, { place: trial.place ?? "" }),
            shipping && `${t("shippingTrial.policy")}: ${t(`shippingTrial.policies.${shipping.policy}`)}`,
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </div>
      {shipping && <Lines lines={shipping.lines} />}
      {shipping ? <Candidates candidates={shipping.candidates} /> : <Ranking ranking={trial.ranking} />}
    </Container>
  )
}

type LinesProps = { lines: NonNullable<Trial["shipping"]>["lines"] }

const Lines = ({ lines }: LinesProps) => {
  const { t } = useTranslation("b2b")
  const { quantity } = useFormat()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("shippingTrial.line")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("shippingTrial.quantity")}</Table.HeaderCell>
            <Table.HeaderCell>{t("shippingTrial.from")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {lines.map((line) => (
            <Table.Row key={line.line}>
              <Table.Cell>
                {line.sku} · {line.title}
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">{quantity(line.quantity)}</Table.Cell>
              <Table.Cell>
                {line.parts.map((part, index) => (
                  <span key={index} className="mr-3 inline-flex items-center gap-1 tabular-nums">
                    {part.warehouse ?? t("shippingTrial.unmanaged")}: {quantity(part.quantity)}
                    {part.is_backorder && <Badge size="2xsmall">{t("shippingTrial.backorder")}</Badge>}
                  </span>
                ))}
                {line.parts.length === 0 && (
                  <span className="text-ui-fg-error">
                    {t("shippingTrial.short", { available: quantity(line.available) })}
                  </span>
                )}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

const Ranking = ({ ranking }: Pick<Trial, "ranking">) => {
  const { t } = useTranslation("b2b")
  const distance = useDistance()
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("warehouses.name")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("orderDetail.plan.away")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("warehouses.priority")}</Table.HeaderCell>
          <Table.HeaderCell>{t("shippingTrial.serves")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {ranking.map((warehouse) => (
          <Table.Row key={warehouse.location_id}>
            <Table.Cell>{warehouse.name}</Table.Cell>
            <Table.Cell className="text-right tabular-nums">{distance(warehouse.distance_km)}</Table.Cell>
            <Table.Cell className="text-right tabular-nums">{warehouse.priority}</Table.Cell>
            <Table.Cell>{t(warehouse.serves ? "shippingTrial.yes" : "shippingTrial.no")}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}
