import { countryCode } from "./countries"
import { fromPence, toPence } from "./exact"
import { customerNumber, isSale, type SourceLine } from "./lines"
import { spread } from "./spread"

/** A place of the gazetteer, as far as it is needed here. */
export type City = { name: string; country: string; population: number; latitude: number; longitude: number }

/** `turnover`: goods bought in the whole source, in pounds, returns not deducted. */
export type Customer = {
  customer: string
  country_code: string
  city: string
  latitude: string
  longitude: string
  turnover: string
}

const TOWN = 50_000

/**
 * The customers on `month`'s invoices, by number. Ship-to: a city of more than 50,000 people of their country (the
 * largest place where there is none), spread by customer number.
 */
export function customersOf(
  source: readonly SourceLine[],
  month: readonly SourceLine[],
  cities: readonly City[],
): Customer[] {
  const turnover = turnoverByCustomer(source)
  const countries = new Map(month.map((line) => [customerNumber(line.CustomerID), line.Country]))
  countries.delete("")
  const shipTo = new Map<string, City[]>()
  return [...countries].sort().map(([customer, countryName]) => {
    const country_code = countryCode(countryName)
    const candidates = shipTo.get(country_code) ?? candidateCities(cities, country_code)
    shipTo.set(country_code, candidates)
    const city = candidates[spread(customer, candidates.length)]
    return {
      customer,
      country_code,
      city: city.name,
      latitude: String(city.latitude),
      longitude: String(city.longitude),
      turnover: fromPence(turnover.get(customer) ?? 0n),
    }
  })
}

function turnoverByCustomer(source: readonly SourceLine[]): Map<string, bigint> {
  const turnover = new Map<string, bigint>()
  for (const line of source.filter(isSale)) {
    const customer = customerNumber(line.CustomerID)
    const amount = BigInt(line.Quantity) * toPence(line.UnitPrice)
    turnover.set(customer, (turnover.get(customer) ?? 0n) + amount)
  }
  return turnover
}

function candidateCities(cities: readonly City[], countryCode: string): City[] {
  const largestFirst = cities
    .filter(({ country }) => country.toLowerCase() === countryCode)
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
  const towns = largestFirst.filter(({ population }) => population > TOWN)
  return towns.length ? towns : largestFirst.slice(0, 1)
}
