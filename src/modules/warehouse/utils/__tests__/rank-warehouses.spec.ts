import fc from "fast-check"
import type { Warehouse } from "../../types"
import { rankWarehouses, serves, type Destination } from "../rank-warehouses"

const warehouse = (location_id: string, more: Partial<Warehouse> = {}): Warehouse => ({
  location_id,
  name: location_id,
  latitude: null,
  longitude: null,
  priority: 0,
  service_area: null,
  ...more,
})
const rotterdam = warehouse("rotterdam", { latitude: 51.9225, longitude: 4.47917 })
const birmingham = warehouse("birmingham", {
  latitude: 52.48142,
  longitude: -1.89983,
  service_area: ["gb", "ie"],
})
const madrid = warehouse("madrid", { latitude: 40.4165, longitude: -3.70256 })
const london: Destination = {
  coordinates: { latitude: 51.50853, longitude: -0.12574 },
  country_code: "gb",
  provinces: ["england"],
}
const ids = (warehouses: Warehouse[], destination: Destination) =>
  rankWarehouses(warehouses, destination).map((row) => row.location_id)

describe("rankWarehouses", () => {
  it("puts the nearest first, with kilometres to one digit", () => {
    expect(rankWarehouses([madrid, rotterdam, birmingham], london)).toEqual([
      { location_id: "birmingham", name: "birmingham", distance_km: 162.6, priority: 0, serves: true },
      { location_id: "rotterdam", name: "rotterdam", distance_km: 320.5, priority: 0, serves: true },
      { location_id: "madrid", name: "madrid", distance_km: 1263.6, priority: 0, serves: true },
    ])
  })

  it("puts unknown distances last and ranks them by priority, then id", () => {
    const warehouses = [
      warehouse("c", { priority: 1 }),
      warehouse("b"),
      warehouse("a", { priority: 1 }),
      madrid,
    ]
    expect(ids(warehouses, london)).toEqual(["madrid", "a", "c", "b"])
  })

  it("knows no distance when nobody knows where it goes", () => {
    const nowhere = { ...london, coordinates: null }
    const ranking = rankWarehouses([rotterdam, { ...madrid, priority: 5 }], nowhere)
    expect(ranking.map((row) => [row.location_id, row.distance_km])).toEqual([
      ["madrid", null],
      ["rotterdam", null],
    ])
  })

  it("keeps those that do not serve the destination, and says so", () => {
    const paris = { ...london, country_code: "fr" }
    expect(rankWarehouses([birmingham], paris)[0].serves).toBe(false)
  })

  it("keeps every warehouse once, in one order whatever order they come in", () => {
    const many = fc.array(
      fc.record({
        location_id: fc.uuid(),
        latitude: fc.option(fc.double({ min: -90, max: 90, noNaN: true })),
        priority: fc.integer({ min: -2, max: 2 }),
      }),
    )
    fc.assert(
      fc.property(many, (rows) => {
        const warehouses = rows.map((row) => warehouse(row.location_id, { ...row, longitude: 1 }))
        const ranked = ids(warehouses, london)
        expect([...ranked].sort()).toEqual(warehouses.map((row) => row.location_id).sort())
        expect(ids([...warehouses].reverse(), london)).toEqual(ranked)
      }),
    )
  })
})

describe("serves", () => {
  const guangzhou = { coordinates: null, country_code: "cn", provinces: ["广东"] }

  it.each<[string[] | null, boolean]>([
    [null, true],
    [[], false],
    [["cn"], true],
    [["CN"], true],
    [["gb", "cn"], true],
    [["cn/广东省"], true],
    [["cn/广东"], true],
    [["cn/Guangdong"], true],
    [["cn/福建省"], false],
    [["hk"], false],
  ])("%j serves Guangzhou: %s", (area, expected) => {
    expect(serves(area, guangzhou)).toBe(expected)
  })

  it("serves no province when the destination's is unknown", () => {
    expect(serves(["cn/广东省"], { ...guangzhou, provinces: [] })).toBe(false)
  })
})
