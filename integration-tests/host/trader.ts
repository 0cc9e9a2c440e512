import supertest from "supertest"

type Method = "get" | "post"

const BUYER = { email: "anna@cafe.example", password: "cafe-secret" }

/** A trading company that sets itself up and a buyer who orders: over HTTP alone, as in any host app. */
export class Trader {
  private readonly shop = { channelId: "", publishableKey: "", locationId: "", profileId: "" }
  private buyerToken = ""

  private constructor(
    private readonly base: string,
    private readonly adminToken: string,
  ) {}

  static async logIn(base: string, admin: { email: string; password: string }): Promise<Trader> {
    return new Trader(base, await tokenOf(base, "user", admin))
  }

  anyone(address: string) {
    return supertest(this.base).get(address).set("Accept", "text/html")
  }

  asAdmin(method: Method, address: string, body?: object) {
    return supertest(this.base)[method](address).auth(this.adminToken, { type: "bearer" }).send(body)
  }

  asBuyer(method: Method, address: string, body?: object) {
    return supertest(this.base)
      [method](address)
      .set({ Authorization: `Bearer ${this.buyerToken}`, "x-publishable-api-key": this.shop.publishableKey })
      .send(body)
  }

  /** Sells in euros to Germany from Köln, delivery 10. */
  async openShop(): Promise<void> {
    const { sales_channels } = await this.done("get", "/admin/sales-channels")
    const { api_keys } = await this.done("get", "/admin/api-keys?type=publishable")
    await this.done("post", "/admin/regions", {
      name: "Germany",
      currency_code: "eur",
      countries: ["de"],
      payment_providers: ["pp_credit_credit"],
    })
    const { stock_location } = await this.done("post", "/admin/stock-locations", { name: "Köln" })
    const location = `/admin/stock-locations/${stock_location.id}`
    await this.done("post", `${location}/sales-channels`, { add: [sales_channels[0].id] })
    const { shipping_profiles } = await this.done("get", "/admin/shipping-profiles")
    Object.assign(this.shop, {
      channelId: sales_channels[0].id,
      publishableKey: api_keys[0].token,
      locationId: stock_location.id,
      profileId: shipping_profiles[0].id,
    })
    await this.offerDelivery(location)
  }

  private async offerDelivery(location: string): Promise<void> {
    await this.done("post", `${location}/fulfillment-providers`, { add: ["manual_manual"] })
    const made = await this.done("post", `${location}/fulfillment-sets?fields=*fulfillment_sets`, {
      name: "Delivery",
      type: "shipping",
    })
    const setId = made.stock_location.fulfillment_sets[0].id
    const { fulfillment_set } = await this.done("post", `/admin/fulfillment-sets/${setId}/service-zones`, {
      name: "Germany",
      geo_zones: [{ type: "country", country_code: "de" }],
    })
    await this.done("post", "/admin/shipping-options", {
      name: "Van",
      price_type: "flat",
      service_zone_id: fulfillment_set.service_zones[0].id,
      shipping_profile_id: this.shop.profileId,
      provider_id: "manual_manual",
      type: { label: "Van", description: "Our own van", code: "van" },
      prices: [{ currency_code: "eur", amount: 10 }],
      rules: [],
    })
  }

  async stockGoods({
    sku,
    price,
    quantity,
  }: {
    sku: string
    price: number
    quantity: number
  }): Promise<void> {
    await this.done("post", "/admin/products", {
      title: sku,
      status: "published",
      shipping_profile_id: this.shop.profileId,
      sales_channels: [{ id: this.shop.channelId }],
      options: [{ title: "Size", values: ["One"] }],
      variants: [
        {
          title: "One",
          sku,
          manage_inventory: true,
          options: { Size: "One" },
          prices: [{ currency_code: "eur", amount: price }],
        },
      ],
    })
    const item = await this.stockItem(sku)
    await this.done("post", `/admin/inventory-items/${item.id}/location-levels`, {
      location_id: this.shop.locationId,
      stocked_quantity: quantity,
    })
  }

  /** A buyer registers with their company; the trader approves it and grants credit. @returns the company's id */
  async admitCompany({ name, credit }: { name: string; credit: number }): Promise<string> {
    await this.done("post", "/admin/tiers", { code: "STANDARD", name: "Standard", rank: 1 })
    const { body: registered } = await supertest(this.base)
      .post("/auth/customer/emailpass/register")
      .send(BUYER)
    this.buyerToken = registered.token
    expectDone(await this.asBuyer("post", "/store/customers", { email: BUYER.email }))
    this.buyerToken = await tokenOf(this.base, "customer", BUYER)
    const { body } = expectDone(await this.asBuyer("post", "/store/companies", { name }))
    const company = `/admin/companies/${body.company.id}`
    await this.done("post", `${company}/approve`)
    await this.done("post", `${company}/credit`, { limit: credit, reason: "first year" })
    return body.company.id
  }

  async agreePrice(companyId: string, { sku, amount }: { sku: string; amount: number }): Promise<void> {
    const price = { company_id: companyId, sku, currency_code: "eur", amount }
    await this.done("post", "/admin/contract-prices", { prices: [price] })
  }

  async reserved(sku: string): Promise<number> {
    return (await this.stockItem(sku)).reserved_quantity
  }

  private async stockItem(sku: string): Promise<{ id: string; reserved_quantity: number }> {
    const { inventory_items } = await this.done("get", `/admin/inventory-items?sku=${sku}`)
    return inventory_items[0]
  }

  private async done(method: Method, address: string, body?: object) {
    return expectDone(await this.asAdmin(method, address, body)).body
  }
}

function expectDone(answer: supertest.Response): supertest.Response {
  if (answer.status >= 300) {
    throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  }
  return answer
}

async function tokenOf(base: string, actor: "user" | "customer", logIn: { email: string; password: string }) {
  const { body } = await supertest(base).post(`/auth/${actor}/emailpass`).send(logIn)
  return body.token as string
}
