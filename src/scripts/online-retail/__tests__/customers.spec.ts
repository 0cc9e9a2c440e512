import { customersOf, type City } from "../customers"
import type { SourceLine } from "../lines"

const line = (changes: Partial<SourceLine>): SourceLine => ({
  InvoiceNo: "576339",
  StockCode: "22423",
  Description: "REGENCY CAKESTAND 3 TIER",
  Quantity: "2",
  InvoiceDate: "2011-11-14 15:27:00",
  UnitPrice: "12.75",
  CustomerID: "17850.0",
  Country: "United Kingdom",
  ...changes,
})
const city = (name: string, country: string, population: number): City => ({
  name,
  country,
  population,
  latitude: 52.25,
  longitude: -0.88333,
})
const cities = [
  city("Northampton", "GB", 215_963),
  city("Rushden", "GB", 28_368),
  city("Saint Helier", "JE", 28_000),
]

describe("customersOf", () => {
  it("adds up what a customer bought in the whole source, without returns, non-goods and gifts", () => {
    const month = [line({})]
    const others = [
      line({ Quantity: "-2" }),
      line({ StockCode: "POST" }),
      line({ UnitPrice: "0.0" }),
      line({}),
    ]
    expect(customersOf([...others, ...month], month, cities)).toEqual([
      {
        customer: "17850",
        country_code: "gb",
        city: "Northampton",
        latitude: "52.25",
        longitude: "-0.88333",
        turnover: "51.00",
      },
    ])
  })

  it("takes the largest place of a country without a city", () => {
    const month = [line({ Country: "Channel Islands" })]
    expect(customersOf(month, month, cities)[0].city).toBe("Saint Helier")
  })

  it("knows nothing of walk-ins", () => {
    expect(customersOf([], [line({ CustomerID: "" })], cities)).toEqual([])
  })

  it("refuses a customer without a country", () => {
    expect(() => customersOf([], [line({ Country: "Unspecified" })], cities)).toThrow(
      '"Unspecified" is not one country',
    )
  })
})
