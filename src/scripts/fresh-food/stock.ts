import type { DemoWarehouse } from "../seed/demo"

/** Three cities of Fujian, at the gazetteer's coordinates; the main one stands where the source's buyers are. */
export const WAREHOUSES: readonly (DemoWarehouse & { share: bigint })[] = [
  {
    name: "福州仓",
    city: "福州市",
    province: "福建省",
    country_code: "cn",
    latitude: 26.08,
    longitude: 119.3,
    priority: 10,
    is_main: true,
    share: 60n,
  },
  {
    name: "厦门仓",
    city: "厦门市",
    province: "福建省",
    country_code: "cn",
    latitude: 24.48,
    longitude: 118.08,
    priority: 5,
    is_main: false,
    share: 25n,
  },
  {
    name: "泉州仓",
    city: "泉州市",
    province: "福建省",
    country_code: "cn",
    latitude: 24.88,
    longitude: 118.67,
    priority: 0,
    is_main: false,
    share: 15n,
  },
]

const DAYS = 5n
const SAFETY_STOCK = 30n
const UNIT = 1000n
/** Of a hundred goods, how many are sold out, and how many are nearly. */
const SOLD_OUT = 2
const SCARCE = 4

/**
 * Stock of one goods by warehouse, in whole units: what five such days take, and some to go on with. `place`, from 0
 * to 99, decides who is short: the first are sold out, the next have three units in the main warehouse.
 */
export function stockOf(ordered: bigint, place: number): Map<string, string> {
  const [main] = WAREHOUSES
  if (place < SOLD_OUT) {
    return new Map(WAREHOUSES.map((warehouse) => [warehouse.name, "0"]))
  }
  if (place < SOLD_OUT + SCARCE) {
    return new Map([[main.name, "3"]])
  }
  const total = (ordered * DAYS) / UNIT + SAFETY_STOCK
  return new Map(WAREHOUSES.map((warehouse) => [warehouse.name, String((total * warehouse.share) / 100n)]))
}
