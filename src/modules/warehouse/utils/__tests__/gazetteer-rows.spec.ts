import { readFileSync } from "fs"
import path from "path"
import { parse } from "csv-parse/sync"
import china from "../../data/china-places.json"
import { chinaPlaces, worldPlaces, type ChinaDivision, type WorldCity } from "../gazetteer-rows"

const city = (name: string, more: Partial<WorldCity> = {}): WorldCity => ({
  cityId: name.length,
  name,
  country: "US",
  featureCode: "PPL",
  adminCode: "TX",
  population: 1,
  loc: { coordinates: [-95, 30] },
  ...more,
})

describe("worldPlaces", () => {
  it("adds a row for each province and country, at its largest city", () => {
    const rows = worldPlaces([
      city("Houston", { population: 2_000_000 }),
      city("Waco", { population: 100_000 }),
      city("Portland", { adminCode: "OR", population: 600_000, loc: { coordinates: [-122, 45] } }),
    ])
    const brief = rows.map((row) => [row.level, row.name, row.name_normalized, row.latitude])
    expect(brief.slice(3)).toEqual([
      ["province", "Texas", "texas", 30],
      ["province", "Oregon", "oregon", 45],
      ["country", "Houston", "us", 30],
    ])
  })

  it("leaves out places that are no more", () => {
    expect(worldPlaces([city("Ghost Town", { featureCode: "PPLQ" })])).toEqual([])
  })

  it("leaves China's provinces to its own list", () => {
    const rows = worldPlaces([city("Guangzhou", { country: "CN", adminCode: "30" })])
    expect(rows.map((row) => [row.level, row.province])).toEqual([
      ["city", "广东省"],
      ["country", "广东省"],
    ])
  })
})

describe("chinaPlaces", () => {
  it("tells cities from counties and puts a province at its capital", () => {
    const rows = chinaPlaces([
      ["广东省", "广州市", "广州市", 113.27, 23.13, "510000"],
      ["广东省", "广州市", "天河区", 113.35, 23.12, "510000"],
      ["广东省", "深圳市", "深圳市", 114.06, 22.55, "518000"],
    ])
    expect(rows.map((row) => [row.level, row.name, row.longitude])).toEqual([
      ["city", "广州市", 113.27],
      ["county", "天河区", 113.35],
      ["city", "深圳市", 114.06],
      ["province", "广东省", 113.27],
    ])
  })

  it("gives parts of China their own country codes, and drops postal codes that are none", () => {
    const rows = chinaPlaces([
      ["港澳台", "港澳台", "香港", 114.08, 22.2, "999077"],
      ["港澳台", "港澳台", "台北市", 121.5, 25.03, "222"],
      ["福建省", "泉州市", "金门县", 118.32, 24.43, "890至896"],
    ])
    expect(rows.map((row) => [row.country_code, row.level, row.postal_code])).toEqual([
      ["hk", "city", "999077"],
      ["tw", "city", "222"],
      ["cn", "county", null],
      ["cn", "province", null],
    ])
  })

  it("gives every row an id of its own", () => {
    const rows = chinaPlaces(china.divisions as ChinaDivision[])
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  })
})

it("the module's list of China's divisions is the CSV file's", () => {
  const file = path.join(__dirname, "../../../../../data/places/china_places.csv")
  const rows: string[][] = parse(readFileSync(file), {
    record_delimiter: ["\r\n", "\n", "\r"],
    skip_empty_lines: true,
    from_line: 2,
  })
  const divisions = rows.map(([province, town, county, longitude, latitude, code]) => [
    province,
    town,
    county,
    Number(longitude),
    Number(latitude),
    code,
  ])
  expect(china.divisions).toEqual(divisions)
  expect(divisions).toHaveLength(3178)
})
