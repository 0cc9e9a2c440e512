import { Badge, Button, StatusBadge, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useOrderPlan, type Candidate, type OrderPlan } from "../../lib/order-detail"
import { Allowed } from "../allowed"
import { Section } from "./section"
import { useDistance } from "./use-distance"
import { WarehouseDrawer } from "./warehouse-drawer"

/** From where an order ships, how far that is, why, and the way to another warehouse. */
export const PlanSection = ({ id }: { id: string }) => {
  const { t } = useTranslation("b2b")
  const { data: plan, isPending, error, refetch } = useOrderPlan(id)
  const [isChanging, setIsChanging] = useState(false)
  if (!isPending && !error && !plan) {
    return null
  }
  const change = (
    <Allowed to="update:order">
      <Button size="small" variant="secondary" onClick={() => setIsChanging(true)}>
        {t("orderDetail.plan.change")}
      </Button>
    </Allowed>
  )
  return (
    <Section
      title={t("orderDetail.plan.title")}
      action={plan && change}
      {...{ isPending, error, retry: refetch }}
    >
      {plan && <Parcels plan={plan} />}
      {plan && <Candidates candidates={plan.plan.candidates} />}
      {isChanging && <WarehouseDrawer id={id} close={() => setIsChanging(false)} />}
    </Section>
  )
}

const Parcels = ({ plan: { parcels, plan } }: { plan: OrderPlan }) => {
  const { t } = useTranslation("b2b")
  const distance = useDistance()
  const all = parcels ?? []
  const warehouses = all.map(({ warehouse }) => warehouse).join(", ")
  return (
    <div className="flex flex-col gap-3 px-6 py-4">
      <ul className="flex flex-col gap-2">
        {all.map((parcel) => (
          <li key={parcel.warehouse_id} className="flex flex-wrap items-baseline gap-x-3">
            <Text size="small" weight="plus">
              {parcel.warehouse}
            </Text>
            <Text size="small" className="text-ui-fg-subtle tabular-nums">
              {distance(parcel.distance_km)} · {t("orderDetail.plan.lines", { count: parcel.lines })}
            </Text>
          </li>
        ))}
      </ul>
      <Text size="small">
        {t(`orderDetail.plan.reasons.${plan.reason}`, { warehouses })}{" "}
        {plan.changed && <Badge size="2xsmall">{t("orderDetail.plan.whose")}</Badge>}
      </Text>
      <Text size="xsmall" className="text-ui-fg-muted">
        {t(`orderDetail.plan.basis.${plan.basis}`, { place: plan.place ?? "" })}
      </Text>
    </div>
  )
}

export const Candidates = ({ candidates }: { candidates: readonly Candidate[] }) => {
  const { t } = useTranslation("b2b")
  const distance = useDistance()
  return (
    <div className="overflow-x-auto">
      <Table aria-label={t("orderDetail.plan.candidates")}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("orderDetail.plan.warehouse")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("orderDetail.plan.away")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("orderDetail.plan.complete")}</Table.HeaderCell>
            <Table.HeaderCell>{t("orderDetail.plan.choice")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {candidates.map((candidate) => (
            <Table.Row key={candidate.location_id}>
              <Table.Cell>{candidate.name}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{distance(candidate.distance_km)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{candidate.complete_lines}</Table.Cell>
              <Table.Cell>
                {candidate.chosen && <StatusBadge color="green">{t("orderDetail.plan.chosen")}</StatusBadge>}
                {!candidate.serves && (
                  <Text size="xsmall" className="text-ui-fg-muted">
                    {t("orderDetail.plan.serves")}
                  </Text>
                )}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
