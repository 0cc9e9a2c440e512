import { useTranslation } from "react-i18next"
import type { CompanyOrderInFull } from "../../lib/api/answers"
import { dateTime, day } from "../../lib/format"

/** Who ordered when, how it is paid and where it goes. */
export function OrderFacts({ order }: { order: CompanyOrderInFull }) {
  const { t } = useTranslation()
  const { source, ship_to } = order
  const facts = [
    { name: "placedBy", value: [order.placed_by, dateTime(order.placed_at)].filter(Boolean).join(" · ") },
    { name: "source", value: isSource(source) ? t(`orders.sources.${source}`) : null },
    { name: "payment", value: t(`orders.payments.${order.payment.status}`) },
    { name: "poNumber", value: order.po_number },
    {
      name: "wantedOn",
      value: order.requested_delivery_date && day(order.requested_delivery_date),
    },
    { name: "remark", value: order.remark },
    { name: "shipTo", value: ship_to && addressText(ship_to) },
  ] as const
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
      {facts.map(
        ({ name, value }) =>
          value && (
            <div key={name} className="txt-small contents">
              <dt className="text-ui-fg-subtle">{t(`orders.${name}`)}</dt>
              <dd className="whitespace-pre-line break-words">{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

const SOURCES = ["mall", "on_behalf", "message", "phone", "api", "cart", "draft_order"] as const

function isSource(source: string | null): source is (typeof SOURCES)[number] {
  return SOURCES.some((known) => known === source)
}

function addressText(ship_to: NonNullable<CompanyOrderInFull["ship_to"]>): string {
  const { company, first_name, last_name, phone, address_1, address_2, postal_code, city, province } = ship_to
  return [
    [company],
    [first_name, last_name, phone],
    [address_1, address_2],
    [postal_code, city, province, ship_to.country_code?.toUpperCase()],
  ]
    .map((parts) => parts.filter(Boolean).join(" "))
    .filter(Boolean)
    .join("\n")
}
