import { Modules, PriceListStatus } from "@medusajs/framework/utils"
import {
  batchLinkProductsToCategoryWorkflow,
  batchLinkProductsToCollectionWorkflow,
  createPriceListsWorkflow,
} from "@medusajs/medusa/core-flows"
import type CatalogModuleService from "../../src/modules/catalog/service"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aCustomer } from "../helpers/company-builders"
import { databaseOf, pricingOf } from "../helpers/pricing"
import { requestsAs } from "../helpers/requests"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { tokenFor } from "../helpers/tokens"

/** What only the one company's members may see. */
const CONTRACT_PRICE = 7.77
const PRICE_LIST_PRICE = 6.66
const MINIMUM = 1313
/** Their seconds would be taken for prices now and then. */
const TIMESTAMPS = /\d{4}-\d\d-\d\dT[\d:.]+Z/g

const app = useApp()
let shop: Shop
let own: BuyerClient
let other: BuyerClient
let variants: Record<string, string>
let product: Record<string, string>
let send: Record<string, ReturnType<typeof requestsAs>>

beforeAll(async () => {
  shop = await aShop(app.container)
  variants = await someGoods(app.container, shop, [
    { sku: "CUP", price: 10, stock: { [shop.leeds]: 1000 } },
    { sku: "SECRET", price: 5.55, stock: { [shop.leeds]: 1000 } },
  ])
  const database = databaseOf(app.container)
  product = Object.fromEntries(
    await Promise.all(
      ["CUP", "SECRET"].map(async (sku) => [
        sku,
        (await database("product_variant").where({ id: variants[sku] }).first()).product_id,
      ]),
    ),
  )
  own = await aBuyer(app, shop)
  other = await aBuyer(app, shop, 10_000, { tier: own.tier })
  const { customer_group_id } = own.company
  const set = await database("product_variant_price_set").where({ variant_id: variants.CUP }).first()
  await pricingOf(app.container).importContractPrices([
    {
      customer_group_id,
      price_set_id: set.price_set_id,
      currency_code: "gbp",
      min_quantity: 1,
      amount: CONTRACT_PRICE,
    },
  ])
  await createPriceListsWorkflow(app.container).run({
    input: {
      price_lists_data: [
        {
          title: "Only one",
          description: "Only one",
          status: PriceListStatus.ACTIVE,
          rules: { "customer.groups.id": [customer_group_id] },
          prices: [{ amount: PRICE_LIST_PRICE, currency_code: "gbp", variant_id: variants.CUP }],
        },
      ],
    },
  })
  const catalog = app.container.resolve<CatalogModuleService>("catalog")
  await catalog.setVisibility({ product_id: product.SECRET }, [customer_group_id])
  await catalog.saveOrderRules([
    {
      variant_id: variants.SECRET,
      minimum: String(MINIMUM),
      multiple: null,
      maximum: null,
      allows_decimals: false,
    },
  ])
  await related()
  const logIn = (token: string | null) => requestsAs(app.baseUrl, token, shop.publishableKey)
  send = {
    "the company itself": logIn(own.token),
    "another company of the same tier": logIn(other.token),
    "a customer without company": logIn(tokenFor((await aCustomer(app.container)).id)),
    "a guest": logIn(null),
  }
})

const ids = { category: "", collection: "", tag: "", type: "" }

/** Both goods in one category, collection, tag and type. */
async function related(): Promise<void> {
  const products = app.container.resolve(Modules.PRODUCT)
  const both = [product.CUP, product.SECRET]
  ids.category = (await products.createProductCategories({ name: "All", is_active: true })).id
  ids.collection = (await products.createProductCollections({ title: "All" })).id
  ids.tag = (await products.createProductTags({ value: "all" })).id
  ids.type = (await products.createProductTypes({ value: "All" })).id
  await batchLinkProductsToCategoryWorkflow(app.container).run({ input: { id: ids.category, add: both } })
  await batchLinkProductsToCollectionWorkflow(app.container).run({ input: { id: ids.collection, add: both } })
  await products.updateProducts({ id: both }, { tag_ids: [ids.tag], type_id: ids.type })
}

const region = () => `region_id=${shop.regionId}`
const PRICES = "*variants.calculated_price,*variants.prices,*variants.price_set.prices"
const OF_PRODUCTS = PRICES.replaceAll("variants", "products.variants")

/** Everything that tells of goods and prices; where the goods have to be named, both are. */
const QUESTIONS: Record<string, () => [string, object?]> = {
  catalogue: () => ["/store/catalog?limit=200&stock=per_warehouse"],
  "catalogue by SKU": () => ["/store/catalog?sku=CUP&sku=SECRET"],
  "goods page": () => [`/store/catalog/${product.CUP}`],
  "goods page of what is hidden": () => [`/store/catalog/${product.SECRET}`],
  prices: () => ["/store/prices?sku=CUP"],
  "prices of both": () => ["/store/prices?sku=CUP&sku=SECRET"],
  "order rules": () => ["/store/order-rules?sku=CUP&sku=SECRET"],
  products: () => [`/store/products?${region()}&fields=${PRICES}`],
  "product by id": () => [`/store/products/${product.SECRET}?${region()}&fields=${PRICES}`],
  "product with prices": () => [`/store/products/${product.CUP}?${region()}&fields=${PRICES}`],
  variants: () => [`/store/product-variants?${region()}&fields=*calculated_price,*prices,*price_set.prices`],
  "variant by id": () => [`/store/product-variants/${variants.SECRET}?${region()}`],
  categories: () => [`/store/product-categories/${ids.category}?fields=*products,${OF_PRODUCTS}`],
  collections: () => [`/store/collections/${ids.collection}?fields=*products,${OF_PRODUCTS}`],
  tags: () => [`/store/product-tags/${ids.tag}?fields=*products,${OF_PRODUCTS}`],
  types: () => [`/store/product-types/${ids.type}?fields=*products,${OF_PRODUCTS}`],
  options: () => ["/store/product-options?fields=*products"],
  preview: () => [
    "/store/orders/preview",
    {
      lines: [
        { sku: "CUP", quantity: 1 },
        { sku: "SECRET", quantity: 1 },
      ],
      ship_to: { address_1: "1 High Street", country_code: "gb" },
    },
  ],
  cart: () => [
    "/store/carts",
    { region_id: shop.regionId, items: [{ variant_id: variants.CUP, quantity: 1 }] },
  ],
  "cart with both": () => [
    "/store/carts",
    {
      region_id: shop.regionId,
      items: Object.values(variants).map((variant_id) => ({ variant_id, quantity: 1 })),
    },
  ],
}

async function told(who: string, question: string): Promise<string[]> {
  const [path, body] = QUESTIONS[question]()
  const answer = await send[who](body ? "post" : "get", path, body)
  expect(answer.status).toBeLessThan(500)
  const asked = path + JSON.stringify(body)
  const secrets = {
    "contract price": String(CONTRACT_PRICE),
    "price list": String(PRICE_LIST_PRICE),
    "minimum quantity": String(MINIMUM),
    "name of hidden goods": "Goods SECRET",
    "SKU of hidden goods": "SECRET",
    "product id of hidden goods": product.SECRET,
    "variant id of hidden goods": variants.SECRET,
  }
  const text = JSON.stringify(answer.body).replace(TIMESTAMPS, "")
  return Object.entries(secrets).flatMap(([name, secret]) =>
    text.includes(secret) && !asked.includes(secret) ? [name] : [],
  )
}

describe("prices, rules and hidden goods of one company", () => {
  it.each(["another company of the same tier", "a customer without company", "a guest"])(
    "are told to %s by nothing",
    async (who) => {
      const leaks: Record<string, string[]> = {}
      for (const question of Object.keys(QUESTIONS)) {
        leaks[question] = await told(who, question)
      }
      expect(leaks).toEqual(Object.fromEntries(Object.keys(QUESTIONS).map((question) => [question, []])))
    },
  )

  it("are told to the company itself, by these very questions", async () => {
    const all = new Set<string>()
    for (const question of Object.keys(QUESTIONS)) {
      for (const secret of await told("the company itself", question)) {
        all.add(secret)
      }
    }
    expect([...all].sort()).toEqual([
      "SKU of hidden goods",
      "contract price",
      "minimum quantity",
      "name of hidden goods",
      "price list",
      "product id of hidden goods",
      "variant id of hidden goods",
    ])
  })
})
