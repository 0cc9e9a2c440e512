import { spread } from "./spread"

export type Warehouse = {
  name: string
  country_code: string
  latitude: number
  longitude: number
  priority: number
  is_main: boolean
  /** Parts of a hundred of a goods' stock, where all warehouses hold it. */
  share: bigint
}

/** Five cities of the trade's logistics; the main one stands where nine of ten customers are. */
export const WAREHOUSES: readonly Warehouse[] = [
  {
    name: "Northampton",
    country_code: "gb",
    latitude: 52.25,
    longitude: -0.88333,
    priority: 10,
    is_main: true,
    share: 50n,
  },
  {
    name: "Lille",
    country_code: "fr",
    latitude: 50.63297,
    longitude: 3.05858,
    priority: 5,
    is_main: false,
    share: 15n,
  },
  {
    name: "Duisburg",
    country_code: "de",
    latitude: 51.43247,
    longitude: 6.76516,
    priority: 5,
    is_main: false,
    share: 15n,
  },
  {
    name: "Zaragoza",
    country_code: "es",
    latitude: 41.65606,
    longitude: -0.87734,
    priority: 0,
    is_main: false,
    share: 10n,
  },
  {
    name: "Warsaw",
    country_code: "pl",
    latitude: 52.22977,
    longitude: 21.01178,
    priority: 0,
    is_main: false,
    share: 10n,
  },
]

/** Of a hundred goods, how many only these warehouses hold; the rest is held by all. */
const NARROW: [warehouses: string[], ofHundred: number][] = [
  [["Lille", "Duisburg"], 2],
  [["Northampton", "Lille"], 3],
  [["Northampton"], 4],
  [["Duisburg"], 1],
]
const SAFETY_STOCK = 80n

/**
 * Stock of one goods by warehouse, in pieces: twice what the month's orders take and some to go on with, so that
 * every order of the month can be shipped from somewhere, though not always from the nearest warehouse.
 */
export function stockOf(sku: string, ordered: bigint): Map<string, bigint> {
  const total = ordered * 2n + SAFETY_STOCK
  const holders = holdersOf(sku)
  const shares = holders.reduce((sum, { share }) => sum + share, 0n)
  const stock = new Map(holders.map(({ name, share }) => [name, (total * share) / shares]))
  const placed = [...stock.values()].reduce((sum, quantity) => sum + quantity, 0n)
  const [largest] = holders
  return stock.set(largest.name, stock.get(largest.name)! + total - placed)
}

function holdersOf(sku: string): readonly Warehouse[] {
  let place = spread(sku, 100)
  for (const [names, ofHundred] of NARROW) {
    if (place < ofHundred) {
      return WAREHOUSES.filter(({ name }) => names.includes(name))
    }
    place -= ofHundred
  }
  return WAREHOUSES
}
