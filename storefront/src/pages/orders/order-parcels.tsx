import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ConfirmButton } from "../../components/confirm-button"
import { FormProblem } from "../../components/form-problem"
import { TEXT_LINK } from "../../components/text-link"
import type { CompanyOrderInFull, OrderParcel, Shipment } from "../../lib/api/answers"
import { useOrderChange } from "../../lib/api/use-orders"
import { date, distance } from "../../lib/format"
import { OrderStatus } from "./order-status"
import { useRefusalText } from "./refusal-text"
import { Section } from "./section"

/** From where the order comes and how far each part of it is. */
export function OrderParcels({ order }: { order: CompanyOrderInFull }) {
  const { t } = useTranslation()
  return (
    <Section title={t("orders.parcels")}>
      <ul className="flex flex-col gap-3 pt-3">
        {order.parcels.map((parcel, index) => (
          <Parcel key={parcel.warehouse_id ?? index} parcel={parcel} number={index + 1} order={order} />
        ))}
      </ul>
    </Section>
  )
}

type ParcelProps = { parcel: OrderParcel; number: number; order: CompanyOrderInFull }

function Parcel({ parcel, number, order }: ParcelProps) {
  const { t } = useTranslation()
  const { warehouse, distance_km, lines, shipments } = parcel
  return (
    <li className="bg-ui-bg-base shadow-elevation-card-rest flex flex-col gap-3 rounded-lg p-4">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="txt-compact-medium-plus">
            {warehouse ? t("orders.from", { warehouse }) : t("orders.parcel", { number })}
          </p>
          <p className="txt-compact-small text-ui-fg-subtle">
            {[distance_km !== null && distance(distance_km), t("orders.contents", { count: lines.length })]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
        {shipments.length === 0 && order.stage !== "canceled" && (
          <StatusBadge color="orange">{t("orders.notPacked")}</StatusBadge>
        )}
      </div>
      {shipments.map((shipment) => (
        <ShipmentRow key={shipment.id} shipment={shipment} order={order} />
      ))}
    </li>
  )
}

function ShipmentRow({ shipment, order }: { shipment: Shipment; order: CompanyOrderInFull }) {
  const { t } = useTranslation()
  const change = useOrderChange(order.id)
  const refusalText = useRefusalText()
  const { stage, packed_at, shipped_at, delivered_at, canceled_at, tracking } = shipment
  const at = canceled_at ?? delivered_at ?? shipped_at ?? packed_at
  return (
    <div className="border-ui-border-base flex flex-col gap-2 border-t pt-3">
      <div className="flex items-center justify-between gap-3">
        <span className="txt-compact-small text-ui-fg-subtle">{at && date(at)}</span>
        <OrderStatus stage={stage} />
      </div>
      {tracking.map(({ number, url }) =>
        url ? (
          <a key={number} href={url} target="_blank" rel="noreferrer" className={TEXT_LINK}>
            {t("orders.tracking", { number })}
          </a>
        ) : (
          <span key={number} className="txt-small select-all">
            {t("orders.tracking", { number })}
          </span>
        ),
      )}
      {shipment.is_receivable && order.may.confirm_receipt && (
        <ConfirmButton
          label={t("orders.receive")}
          question={t("orders.receiveEffect")}
          isBusy={change.isPending}
          confirm={() => change.mutate({ kind: "receipts", body: { shipment_ids: [shipment.id] } })}
        />
      )}
      <FormProblem text={change.error && refusalText(change.error, "receipts")} />
    </div>
  )
}
