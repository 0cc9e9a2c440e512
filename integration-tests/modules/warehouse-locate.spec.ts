import type WarehouseModuleService from "../../src/modules/warehouse/service"
import type { Whereabouts } from "../../src/modules/warehouse/types"
import { readAcross } from "../../src/utils/sql"
import { useApp } from "../helpers/app"

const app = useApp()
const sql = <Row>(statement: string) => readAcross<Row>(app.container, statement)
const warehouses = () => app.container.resolve<WarehouseModuleService>("warehouse")

/** basis, place and coordinates to two digits, as one line. */
async function locate(address: Whereabouts): Promise<string> {
  const { basis, place, latitude, longitude } = await warehouses().locate(address)
  return `${basis} ${place ?? "-"} ${latitude?.toFixed(2) ?? "-"} ${longitude?.toFixed(2) ?? "-"}`
}

describe("locate, on the gazetteer that the migration loaded", () => {
  it.each<[string, Whereabouts]>([
    ["given - 1.00 2.00", { country_code: "gb", city: "London", latitude: 1, longitude: 2 }],
    ["city London 51.51 -0.13", { country_code: "GB", city: " LONDON " }],
    ["city Zürich 47.37 8.55", { country_code: "ch", city: "Zurich" }],
    ["city Munich 48.14 11.58", { country_code: "de", city: "München" }],
    ["city Sankt Gallen 47.42 9.37", { country_code: "ch", city: "Sankt-Gallen" }],
    ["city Saint Helier 49.19 -2.10", { country_code: "je", city: "St. Helier" }],
    ["city Paris 48.85 2.35", { country_code: "fr", city: "Paris", postal_code: "75001" }],
    ["city Portland 45.52 -122.68", { country_code: "us", city: "Portland" }],
    ["city Portland 43.66 -70.26", { country_code: "us", city: "Portland", province: "us-me" }],
    ["city Portland 43.66 -70.26", { country_code: "us", city: "Portland", province: "Maine" }],
    ["province Texas 29.76 -95.36", { country_code: "us", city: "Nowhere at all", province: "TX" }],
    ["province Barcelona 41.39 2.16", { country_code: "es", city: "Nowhere at all", province: "Barcelona" }],
    ["country Madrid 40.42 -3.70", { country_code: "es", city: "Nowhere at all" }],
    ["unknown - - -", { country_code: "zz", city: "London" }],
    ["unknown - - -", { country_code: "" }],
    ["postal_code 荔湾区 23.13 113.23", { country_code: "cn", postal_code: "510145" }],
    ["postal_code 荔湾区 23.13 113.23", { country_code: "cn", postal_code: "510 140" }],
    ["county 天河区 23.12 113.35", { country_code: "cn", city: "广州市天河区", postal_code: "519999" }],
    ["county 天河区 23.12 113.35", { country_code: "cn", city: "广东省广州市天河区" }],
    ["city 广州市 23.13 113.27", { country_code: "cn", province: "广东", city: "广州" }],
    ["county 朝阳区 39.92 116.43", { country_code: "cn", province: "北京市", city: "朝阳区" }],
    ["city 朝阳市 41.57 120.45", { country_code: "cn", city: "朝阳市" }],
    ["province 广东省 23.13 113.27", { country_code: "cn", province: "广东省" }],
    ["city Guangzhou 23.12 113.25", { country_code: "cn", province: "Guangdong", city: "Guangzhou" }],
    ["province 香港 22.20 114.08", { country_code: "cn", province: "香港特别行政区" }],
  ])("%s", async (expected, address) => {
    expect(await locate(address)).toBe(expected)
  })

  it("answers many addresses in their order, in one statement", async () => {
    const cities = ["Madrid", "Nowhere", "Bilbao", "Madrid"]
    const located = await warehouses().locateAll(cities.map((city) => ({ country_code: "es", city })))
    expect(located.map(({ place, basis }) => `${place} ${basis}`)).toEqual([
      "Madrid city",
      "Madrid country",
      "Bilbao city",
      "Madrid city",
    ])
  })
})

describe("the gazetteer", () => {
  it("holds the cities of the world and the divisions of China, each country and province once", async () => {
    const rows = await sql<{ level: string; count: string }>(
      "select level, count(*) from place group by level order by level",
    )
    const count = Object.fromEntries(rows.map((row) => [row.level, Number(row.count)]))
    expect(count.city).toBeGreaterThan(135_000)
    expect(count.county).toBeGreaterThan(2_700)
    expect(count.country).toBe(246)
    expect(
      await sql(
        "select from place where level = 'province' group by country_code, province having count(*) > 1",
      ),
    ).toEqual([])
    expect(await sql("select from place where level = 'province' and country_code = 'cn'")).toHaveLength(31)
  })
})
