import { Modules } from "@medusajs/framework/utils"
import supertest from "supertest"
import type WarehouseModuleService from "../../src/modules/warehouse/service"
import { anAdminToken } from "../helpers/admin"
import { useApp } from "../helpers/app"
import { aCompany, logIn } from "../helpers/company-builders"
import { aShop, type Shop } from "../helpers/shop"

const app = useApp()
let token: string
let birmingham: string
let lyon: string

beforeAll(async () => {
  token = await anAdminToken(app.container, app.baseUrl)
  const locations = await app.container.resolve(Modules.STOCK_LOCATION).createStockLocations([
    { name: "Birmingham", address: { address_1: "1 Dock Road", city: "Birmingham", country_code: "gb" } },
    {
      name: "Lyon",
      address: { address_1: "Quai 2", city: "Lyon", postal_code: "69001", country_code: "fr" },
    },
    { name: "Pop-up without an address" },
  ])
  ;[birmingham, lyon] = locations.map(({ id }) => id)
})

const admin = (method: "get" | "post", path: string, body?: object) =>
  supertest(app.baseUrl)
    [method](path)
    .set({ Authorization: `Bearer ${token}` })
    .send(body)

describe("POST /admin/warehouses/:id", () => {
  it("creates the profile with the coordinates of the location's address", async () => {
    const { status, body } = await admin("post", `/admin/warehouses/${birmingham}`, {
      service_area: ["GB", "ie"],
    })
    expect(status).toBe(200)
    expect(body.warehouse).toMatchObject({
      id: birmingham,
      name: "Birmingham",
      address: { city: "Birmingham" },
      warehouse_profile: {
        latitude: 52.48142,
        longitude: -1.89983,
        priority: 0,
        service_area: ["gb", "ie"],
      },
    })
  })

  it("changes what the body names and keeps the rest", async () => {
    await admin("post", `/admin/warehouses/${lyon}`, { latitude: 45.75, longitude: 4.85 })
    const { body } = await admin("post", `/admin/warehouses/${lyon}`, { priority: 5 })
    expect(body.warehouse.warehouse_profile).toMatchObject({ latitude: 45.75, longitude: 4.85, priority: 5 })
  })

  it("looks the address up again when the coordinates are taken away", async () => {
    const { body } = await admin("post", `/admin/warehouses/${lyon}`, { latitude: null, longitude: null })
    expect(body.warehouse.warehouse_profile).toMatchObject({
      latitude: 45.74846,
      longitude: 4.84671,
      priority: 5,
    })
  })

  it.each<[object, string]>([
    [{ latitude: 91, longitude: 0 }, "latitude"],
    [{ latitude: 1 }, "latitude and longitude are given together or not at all"],
    [{ longitude: "4.85", latitude: 1 }, "longitude"],
    [{ priority: 1.5 }, "priority"],
    [{ priority: 1e12 }, "priority"],
    [{ service_area: ["Great Britain"] }, 'must be a country code such as "gb"'],
    [{ service_area: ["cn/"] }, "must be a country code"],
    [{ service_area: [] }, "service_area"],
    [{ service_area: ["cn/\u0000"] }, "control or broken characters"],
    [{ colour: "red" }, "colour"],
    [[], "is required"],
  ])("refuses %j", async (wrong, message) => {
    const { status, body } = await admin("post", `/admin/warehouses/${lyon}`, wrong)
    expect(body.message).toContain(message)
    expect(status).toBe(400)
  })

  it.each(["sloc_none", "%00", "%F0%9F%92%A9"])("answers 404 for the location %s", async (id) => {
    for (const answer of [
      await admin("get", `/admin/warehouses/${id}`),
      await admin("post", `/admin/warehouses/${id}`, {}),
    ]) {
      expect(answer.status).toBe(404)
    }
  })
})

describe("GET /admin/warehouses", () => {
  it("lists stock locations by name, with their profiles or none", async () => {
    const { body } = await admin("get", "/admin/warehouses?limit=3")
    expect(body).toMatchObject({ count: 3, offset: 0, limit: 3 })
    const names = body.warehouses.map((row: { name: string }) => row.name)
    expect(names).toEqual(["Birmingham", "Lyon", "Pop-up without an address"])
    expect(body.warehouses[0].warehouse_profile.service_area).toEqual(["gb", "ie"])
    expect(body.warehouses[2].warehouse_profile ?? null).toBeNull()
  })

  it("finds them by name, and pages", async () => {
    const found = await admin("get", "/admin/warehouses?q=birm")
    expect(found.body.warehouses).toHaveLength(1)
    const page = await admin("get", "/admin/warehouses?limit=1&offset=1")
    expect(page.body.warehouses.map((row: { name: string }) => row.name)).toEqual(["Lyon"])
  })

  it.each(["limit=0", "limit=abc", "limit=100000", "offset=-1", "q=%00", "q[a]=b", "order=name"])(
    "refuses ?%s",
    async (params) => {
      expect((await admin("get", `/admin/warehouses?${params}`)).status).toBe(400)
    },
  )
})

describe("POST /admin/warehouses/simulate", () => {
  it("ranks all warehouses, nearest first, and says from what it knows where the address is", async () => {
    const { status, body } = await admin("post", "/admin/warehouses/simulate", {
      ship_to: { country_code: "FR", city: "Paris" },
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ basis: "city", place: "Paris" })
    expect(body.ranking).toEqual([
      { location_id: lyon, name: "Lyon", distance_km: 393.2, priority: 5, serves: true },
      { location_id: birmingham, name: "Birmingham", distance_km: 502.2, priority: 0, serves: false },
      expect.objectContaining({ name: "Pop-up without an address", distance_km: null, serves: true }),
    ])
  })

  it("knows no distance to a country that is none, and leaves it to priority", async () => {
    const { body } = await admin("post", "/admin/warehouses/simulate", { ship_to: { country_code: "zz" } })
    expect(body.basis).toBe("unknown")
    expect(body.ranking.map((row: { distance_km: number | null }) => row.distance_km)).toEqual([
      null,
      null,
      null,
    ])
    expect(body.ranking[0].name).toBe("Lyon")
  })

  it.each<[object, string]>([
    [{}, "ship_to"],
    [{ ship_to: {} }, "country_code"],
    [{ ship_to: { country_code: "France" } }, "two-letter country code"],
    [{ ship_to: { country_code: "fr", latitude: 48 } }, "latitude and longitude are given together"],
    [{ ship_to: { country_code: "fr", city: "x".repeat(201) } }, "city"],
    [{ ship_to: { country_code: "fr", city: "\ud800" } }, "broken characters"],
    [{ ship_to: "Paris" }, "ship_to"],
  ])("refuses %j", async (wrong, message) => {
    const { status, body } = await admin("post", "/admin/warehouses/simulate", wrong)
    expect(body.message).toContain(message)
    expect(status).toBe(400)
  })
})

describe("GET /admin/places", () => {
  it("searches by the beginning of a name in any spelling, whole names first, then the larger", async () => {
    const { body } = await admin("get", "/admin/places?q=SAINT-de&country_code=FR&limit=2")
    expect(body.places.map((place: { name: string }) => place.name)).toEqual([
      "Saint-Denis",
      "Saint-Denis-en-Val",
    ])
    expect((await admin("get", "/admin/places?q=...&country_code=fr")).body).toEqual({ places: [] })
    const china = await admin("get", `/admin/places?country_code=cn&q=${encodeURIComponent("天河区")}`)
    expect(china.body.places[0]).toMatchObject({
      name: "天河区",
      city: "广州市",
      latitude: 23.12,
      longitude: 113.35,
    })
  })

  it.each([
    "",
    "q=paris",
    "country_code=fr",
    "q=paris&country_code=fra",
    "q=paris&country_code=fr&limit=1000",
    "q=%00&country_code=fr",
  ])("refuses ?%s", async (params) => {
    expect((await admin("get", `/admin/places?${params}`)).status).toBe(400)
  })
})

describe("POST /store/places/nearest-warehouse", () => {
  let shop: Shop
  let buyer: string

  beforeAll(async () => {
    shop = await aShop(app.container)
    const { owner } = await aCompany(app.container, { log_in: true })
    buyer = await logIn(app.baseUrl, owner.email)
  })

  const ask = (body: object, headers: Record<string, string> = { Authorization: `Bearer ${buyer}` }) =>
    supertest(app.baseUrl)
      .post("/store/places/nearest-warehouse")
      .set({ "x-publishable-api-key": shop.publishableKey, ...headers })
      .send(body)

  it("names the nearest of the channel's warehouses", async () => {
    const { body } = await ask({ country_code: "gb", city: "York" })
    expect(body).toEqual({
      basis: "city",
      place: "York",
      nearest_warehouse: { name: "Leeds", distance_km: 35.3 },
    })
  })

  it("passes over one that does not serve the address", async () => {
    const warehouses = app.container.resolve<WarehouseModuleService>("warehouse")
    await warehouses.saveProfiles([{ stock_location_id: shop.leeds, service_area: ["ie"] }])
    const { body } = await ask({ country_code: "gb", city: "York" })
    expect(body.nearest_warehouse.name).toBe("Lille")
  })

  it("is for buyers only", async () => {
    expect((await ask({ country_code: "gb" }, {})).status).toBe(401)
    expect((await ask({ country_code: "g" })).status).toBe(400)
  })
})
