import type WarehouseModuleService from "../../src/modules/warehouse/service"
import type { Whereabouts } from "../../src/modules/warehouse/types"
import { useApp } from "../helpers/app"

const app = useApp()
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
    ["postal_code 天河区 23.13 113.35", { country_code: "cn", postal_code: "510630" }],
    ["county 天河区 23.13 113.35", { country_code: "cn", city: "广州市天河区" }],
    ["county 天河区 23.13 113.35", { country_code: "cn", city: "广东省广州市天河区" }],
    ["city 广州市 23.13 113.27", { country_code: "cn", province: "广东", city: "广州" }],
    ["county 朝阳区 39.92 116.43", { country_code: "cn", province: "北京市", city: "朝阳区" }],
    ["city 朝阳市 41.57 120.45", { country_code: "cn", city: "朝阳市" }],
    ["province 广东省 23.13 113.27", { country_code: "cn", province: "广东省" }],
    ["city Guangzhou 23.12 113.25", { country_code: "cn", province: "Guangdong", city: "Guangzhou" }],
    ["country 香港 - -", { country_code: "cn", province: "香港特别行政区" }],
  ])("%s", async (expected, address) => {
    expect(await locate(address)).toBe(expected)
  })
})
