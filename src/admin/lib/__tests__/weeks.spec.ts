import { currenciesOf, todayIn, twoWeeks } from "../weeks"

const sale = (day: string, orders: number, amount: string, currency_code = "gbp") => ({
  ...{ day, orders, amount, currency_code },
})

describe("this week beside the last", () => {
  it("has seven days until today, each with the same weekday a week before", () => {
    const sales = [
      sale("2026-03-01", 2, "20.5"),
      sale("2026-03-08", 1, "9"),
      sale("2026-03-08", 5, "70", "eur"),
    ]
    const days = twoWeeks(sales, "gbp", "2026-03-08")
    expect(days.map(({ day }) => day)).toEqual(
      ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06", "2026-03-07", "2026-03-08"], // prettier-ignore
    )
    expect(days[6]).toEqual({
      day: "2026-03-08",
      orders: 1,
      amount: "9",
      before: { orders: 2, amount: "20.5" },
    })
    expect(days[0]).toMatchObject({ orders: 0, amount: "0", before: { orders: 0, amount: "0" } })
  })

  it("goes over the end of a month and of a year", () => {
    expect(twoWeeks([], "gbp", "2027-01-02")[0].day).toBe("2026-12-27")
  })

  it("knows in which currencies there were most orders", () => {
    expect(currenciesOf([sale("2026-03-01", 1, "1"), sale("2026-03-02", 3, "1", "eur")])).toEqual([
      "eur",
      "gbp",
    ])
    expect(currenciesOf([])).toEqual([])
  })

  it("takes the day from the merchant's clock", () => {
    const late = new Date("2026-03-08T23:30:00Z")
    expect(todayIn("UTC", late)).toBe("2026-03-08")
    expect(todayIn("Asia/Shanghai", late)).toBe("2026-03-09")
  })
})
