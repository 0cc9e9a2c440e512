import { daysAfter, isDay } from "../../../utils/days"

/** Further ahead nobody plans a delivery: such a date is a slip of the finger. */
const DAYS_AHEAD = 365

export type DeliveryDateRefusal = {
  code: "DELIVERY_DATE_OUT_OF_RANGE"
  message: string
  details: { requested_delivery_date: unknown; earliest: string; latest: string }
}

/**
 * What speaks against the day on which a buyer wants the goods, or null: from `today`, as the merchant's clocks show
 * it, to a year later. What comes with a cart may be anything.
 */
export function checkDeliveryDate(wanted: unknown, today: string): DeliveryDateRefusal | null {
  const latest = daysAfter(today, DAYS_AHEAD)
  if (typeof wanted === "string" && isDay(wanted) && wanted >= today && wanted <= latest) {
    return null
  }
  const written = JSON.stringify(wanted)?.slice(0, 100)
  return {
    code: "DELIVERY_DATE_OUT_OF_RANGE",
    message: `requested_delivery_date must be a day from ${today} to ${latest}, not ${written}`,
    details: { requested_delivery_date: wanted, earliest: today, latest },
  }
}
