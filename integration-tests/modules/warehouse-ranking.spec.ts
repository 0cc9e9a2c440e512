import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type WarehouseModuleService from "../../src/modules/warehouse/service"
import type { Whereabouts } from "../../src/modules/warehouse/types"
import { saveWarehouseProfilesWorkflow } from "../../src/workflows/warehouse"
import { useApp } from "../helpers/app"

const app = useApp()
const service = () => app.container.resolve<WarehouseModuleService>("warehouse")

/** Ids by name. */
async function locations(
  ...rows: { name: string; country_code?: string; city?: string; postal_code?: string }[]
) {
  const made = await app.container.resolve(Modules.STOCK_LOCATION).createStockLocations(
    rows.map(({ name, ...address }) => ({
      name,
      ...(address.country_code
        ? { address: { address_1: "1", country_code: address.country_code, ...address } }
        : {}),
    })),
  )
  return made.map(({ id }) => id)
}

async function rank(ship_to: Whereabouts, location_ids: string[]) {
  const { basis, place, ranking } = await service().rankLocations({ ship_to, location_ids })
  const rows = ranking.map((row) => `${row.name} ${row.distance_km ?? "-"} ${row.serves}`)
  return { known_by: `${basis} ${place ?? "-"}`, rows }
}

describe("rankLocations", () => {
  let european: string[]

  beforeAll(async () => {
    european = await locations(
      { name: "Birmingham", country_code: "gb", city: "Birmingham" },
      { name: "Rotterdam", country_code: "nl", city: "Rotterdam" },
      { name: "Lyon", country_code: "fr", city: "Lyon" },
      { name: "Leipzig", country_code: "de", city: "Leipzig" },
      { name: "Zaragoza", country_code: "es", city: "Saragossa" },
    )
    await saveWarehouseProfilesWorkflow(app.container).run({
      input: { profiles: european.map((stock_location_id) => ({ stock_location_id })) },
    })
  })

  it("takes the nearest of five European warehouses for real addresses", async () => {
    const nearest = async (country_code: string, city: string) =>
      (await rank({ country_code, city }, european)).rows[0]
    expect(await nearest("gb", "Edinburgh")).toBe("Birmingham 395 true")
    expect(await nearest("be", "Bruxelles")).toBe("Rotterdam 119.5 true")
    expect(await nearest("ch", "Genève")).toBe("Lyon 112.3 true")
    expect(await nearest("cz", "Praha")).toBe("Leipzig 200.5 true")
    expect(await nearest("pt", "Lisboa")).toBe("Zaragoza 773.3 true")
  })

  it("knows a profile without coordinates, and a location without a profile, at no distance", async () => {
    const [bare, priority] = await locations({ name: "Bare" }, { name: "Preferred" })
    await service().saveProfiles([{ stock_location_id: priority, priority: 3 }])
    const { rows } = await rank({ country_code: "gb", city: "London" }, [bare, priority, european[1]])
    expect(rows).toEqual(["Rotterdam 320.5 true", "Preferred - true", "Bare - true"])
  })

  it("leaves out deleted and unknown locations, and ranks none of none", async () => {
    const [gone] = await locations({ name: "Gone" })
    await app.container.resolve(Modules.STOCK_LOCATION).softDeleteStockLocations([gone])
    expect((await rank({ country_code: "gb" }, [gone, "sloc_none"])).rows).toEqual([])
    expect((await rank({ country_code: "gb" }, [])).rows).toEqual([])
  })
})

describe("service areas in China", () => {
  let china: string[]

  beforeAll(async () => {
    china = await locations(
      { name: "广州仓", country_code: "cn", city: "广州市" },
      { name: "福州仓", country_code: "cn", city: "福州市", postal_code: "350000" },
    )
    await service().saveProfiles([
      { stock_location_id: china[0], service_area: ["cn/广东省", "hk"] },
      { stock_location_id: china[1], service_area: ["cn"] },
    ])
  })

  it.each<[string, Whereabouts, string, string[]]>([
    [
      "by the province that is written",
      { country_code: "cn", province: "广东", city: "深圳市" },
      "city 深圳市",
      ["广州仓 102.7 true", "福州仓 661 true"],
    ],
    [
      "by the province in which the city lies",
      { country_code: "cn", city: "厦门市" },
      "city 厦门市",
      ["福州仓 216.1 true", "广州仓 511.8 false"],
    ],
    [
      "by the postal code, also with coordinates given",
      { country_code: "cn", postal_code: "510145", latitude: 23.1, longitude: 113.2 },
      "given -",
      ["广州仓 7.9 true", "福州仓 700 true"],
    ],
    [
      "not by a country's largest city",
      { country_code: "cn", latitude: 23.1, longitude: 113.2 },
      "given -",
      ["广州仓 7.9 false", "福州仓 700 true"],
    ],
    [
      "by the country code of its own",
      { country_code: "cn", province: "香港特别行政区" },
      "province 香港",
      ["广州仓 132.7 true", "福州仓 683 false"],
    ],
  ])("%s", async (_name, ship_to, known_by, rows) => {
    expect(await rank(ship_to, china)).toEqual({ known_by, rows })
  })
})

describe("saveProfiles", () => {
  it("is refused for a location that there is not, and then saves none", async () => {
    const [known] = await locations({ name: "Known" })
    const saving = service().saveProfiles([{ stock_location_id: known }, { stock_location_id: "sloc_none" }])
    await expect(saving).rejects.toThrow("There is no stock location sloc_none")
    expect(await service().listWarehouseProfiles({ stock_location_id: known })).toEqual([])
  })

  it("keeps one profile for a location, which the graph reaches from both sides", async () => {
    const [id] = await locations({ name: "Linked", country_code: "fr", city: "Nantes" })
    await service().saveProfiles([{ stock_location_id: id, priority: 1 }])
    await service().saveProfiles([{ stock_location_id: id, priority: 2 }])
    const query = app.container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: profiles } = await query.graph({
      entity: "warehouse_profile",
      fields: ["priority", "latitude", "stock_location.name"],
      filters: { stock_location_id: id },
    })
    expect(profiles).toEqual([
      expect.objectContaining({
        priority: 2,
        latitude: 47.21725,
        stock_location: expect.objectContaining({ name: "Linked" }),
      }),
    ])
    const { data } = await query.graph({
      entity: "stock_location",
      fields: ["warehouse_profile.priority"],
      filters: { id },
    })
    expect(data[0].warehouse_profile?.priority).toBe(2)
  })
})
