import { checkDeliveryDate } from "../delivery-date"

const TODAY = "2026-11-29"

describe("checkDeliveryDate", () => {
  it.each(["2026-11-29", "2026-12-24", "2027-11-29"])("takes %s, from today to a year later", (day) => {
    expect(checkDeliveryDate(day, TODAY)).toBeNull()
  })

  it("names the field, the value and what would be right", () => {
    expect(checkDeliveryDate("2026-11-28", TODAY)).toEqual({
      code: "DELIVERY_DATE_OUT_OF_RANGE",
      message: 'requested_delivery_date must be a day from 2026-11-29 to 2027-11-29, not "2026-11-28"',
      details: { requested_delivery_date: "2026-11-28", earliest: "2026-11-29", latest: "2027-11-29" },
    })
  })

  it.each(["2027-11-30", "9999-12-31", "2026-02-30", "tomorrow", "", 20261224, { day: 1 }])(
    "does not take %j",
    (wanted) => expect(checkDeliveryDate(wanted, TODAY)).not.toBeNull(),
  )
})
