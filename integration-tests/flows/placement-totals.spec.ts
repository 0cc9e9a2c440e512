import type { ITaxModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils"
import fc from "fast-check"
import type CatalogModuleService from "../../src/modules/catalog/service"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aCart } from "../helpers/carts"
import { differences, exactTotals, TOTAL_FIELDS } from "../helpers/order-totals"
import { databaseOf, pricingOf } from "../helpers/pricing"
import { aPromotion, type PromotionInput } from "../helpers/promotions"
import { aShop, aWarehouse, someGoods, type Shop } from "../helpers/shop"

/*
 * The same request with its goods in one warehouse, with its goods in several so that lines are divided, and as a core
 * cart: all that is told of the money must be the same, and be what core's own cart says.
 */

type Sold = { price: string; tax: string; parts: string[] }
type Line = Sold & { sku: string; quantity: string }

/** By code; what each leaves out is 10 % off the goods, over all of them. */
const PROMOTIONS: Record<string, PromotionInput> = {
  TENTH: {},
  THIRD_OF_EACH: { method: { allocation: "each", max_quantity: 2, value: 33 } },
  EIGHTH_ONCE: { method: { allocation: "once", max_quantity: 3, value: 12.5 } },
  ALL: { method: { value: 100 } },
  ODD_OF_EACH: { method: { type: "fixed", allocation: "each", max_quantity: 3, value: 1.57 } },
  ODD_ONCE: { method: { type: "fixed", allocation: "once", max_quantity: 4, value: 2.33 } },
  ODD: { method: { type: "fixed", value: 155.5211 } },
  GROSS: { is_tax_inclusive: true, method: { type: "fixed", value: 99.99 } },
  SHARE_OF_ORDER: { method: { target_type: "order", allocation: undefined, value: 15 } },
  OFF_ORDER: { method: { type: "fixed", target_type: "order", allocation: undefined, value: 100 } },
  HALF_DELIVERY: { method: { target_type: "shipping_methods", value: 50 } },
  ODD_DELIVERY: { method: { type: "fixed", target_type: "shipping_methods", value: 1.11 } },
  THIRD_FREE: {
    type: "buyget",
    method: {
      allocation: "each",
      value: 100,
      max_quantity: 5,
      apply_to_quantity: 1,
      buy_rules_min_quantity: 2,
      buy_rules: [{ attribute: "items.is_discountable", operator: "eq", values: ["true"] }],
      target_rules: [{ attribute: "items.is_discountable", operator: "eq", values: ["true"] }],
    },
  },
}

const decimal = (most: number, digits: number) =>
  fc.integer({ min: 1, max: most }).map((units) => MathBN.div(units, 10 ** digits).toFixed())
const pieces = decimal(40, 0)
const grams = decimal(9_999, 3)
const sold = (part: fc.Arbitrary<string>): fc.Arbitrary<Sold> =>
  fc.record({
    price: fc.oneof(decimal(50_000, 2), decimal(2_000_000, 4)),
    tax: fc.constantFrom("20", "17.5", "5", "0"),
    /** What each warehouse ships of it. */
    parts: fc.array(part, { minLength: 1, maxLength: 3 }),
  })
const promo_codes = fc.subarray(Object.keys(PROMOTIONS), { maxLength: 2 })
const requestOf = (part: fc.Arbitrary<string>) =>
  fc.record({ sold: fc.array(sold(part), { minLength: 1, maxLength: 4 }), promo_codes })
/** Pieces; or some of it sold by the gram, which carts do not take. */
const request = fc.oneof({ arbitrary: requestOf(pieces), weight: 2 }, requestOf(fc.oneof(pieces, grams)))
/** The same ones in every run: every promotion alone, twice, and then some together. */
const requests = fc.sample(request, { numRuns: 40, seed: 20111114 }).map((some, index) => {
  const alone = Object.keys(PROMOTIONS)[index >> 1]
  return {
    promo_codes: alone ? [alone] : some.promo_codes,
    lines: some.sold.map((line, n) => ({
      ...line,
      sku: `GOODS-${index}-${n}`,
      quantity: MathBN.sum(...line.parts).toFixed(),
    })),
  }
})

const app = useApp()
let shop: Shop
let warehouses: string[]
let variants: Record<string, string>
let itemOf: Map<string, string>
let buyer: BuyerClient
let admin: Awaited<ReturnType<typeof anAdmin>>

beforeAll(async () => {
  shop = await aShop(app.container)
  const paris = { name: "Paris", latitude: 48.86, longitude: 2.35 }
  warehouses = [shop.lille, shop.leeds, await aWarehouse(app.container, shop, paris)]
  const lines = requests.flatMap((some) => some.lines)
  const none = Object.fromEntries(warehouses.map((id) => [id, 0]))
  variants = await someGoods(
    app.container,
    shop,
    lines.map(({ sku, price }) => ({ sku, price: Number(price), stock: none })),
  )
  const items = await app.container.resolve(Modules.INVENTORY).listInventoryItems({}, { take: lines.length })
  itemOf = new Map(items.map(({ sku, id }) => [sku!, id]))
  await sellByTheGram(lines)
  await setTaxes(lines)
  for (const [code, promotion] of Object.entries(PROMOTIONS)) {
    await aPromotion(app.container, { code, ...promotion })
  }
  buyer = await aBuyer(app, shop, "1000000000")
  admin = await anAdmin(app)
}, 60_000)

async function sellByTheGram(lines: Line[]): Promise<void> {
  const catalog = app.container.resolve<CatalogModuleService>("catalog")
  const measured = lines.filter((line) => line.parts.some((part) => part.includes(".")))
  await catalog.saveOrderRules(
    measured.map(({ sku }) => ({
      variant_id: variants[sku],
      minimum: null,
      multiple: "0.001",
      maximum: null,
      allows_decimals: true,
    })),
  )
}

/** 20 % is the shop's; other rates are by product. */
async function setTaxes(lines: Line[]): Promise<void> {
  const taxes = app.container.resolve<ITaxModuleService>(Modules.TAX)
  const [region] = await taxes.listTaxRegions({ country_code: "gb" })
  const products = await app.container
    .resolve(Modules.PRODUCT)
    .listProductVariants({ sku: lines.map(({ sku }) => sku) }, { take: lines.length })
  const productOf = new Map(products.map(({ sku, product_id }) => [sku, product_id!]))
  for (const rate of ["17.5", "5", "0"]) {
    await taxes.createTaxRates({
      tax_region_id: region.id,
      name: `${rate} %`,
      code: `T${rate}`,
      rate: Number(rate),
      rules: lines
        .filter(({ tax }) => tax === rate)
        .map(({ sku }) => ({ reference: "product", reference_id: productOf.get(sku)! })),
    })
  }
}

/** Puts what the lines want beside what is reserved: all of it in the first warehouse, or divided over several. */
async function stock(lines: Line[], where: "in one" | "divided"): Promise<void> {
  const inventory = app.container.resolve(Modules.INVENTORY)
  const levels = await inventory.listInventoryLevels(
    { inventory_item_id: lines.map(({ sku }) => itemOf.get(sku)!) },
    { take: lines.length * warehouses.length },
  )
  await inventory.updateInventoryLevels(
    lines.flatMap(({ sku, parts: some, quantity }) =>
      warehouses.map((location_id, index) => {
        const inventory_item_id = itemOf.get(sku)!
        const level = levels.find(
          (row) => row.inventory_item_id === inventory_item_id && row.location_id === location_id,
        )!
        const wanted = where === "divided" ? (some[index] ?? 0) : index === 0 ? quantity : 0
        const stocked_quantity = MathBN.add(level.reserved_quantity, wanted).toNumber()
        return { inventory_item_id, location_id, stocked_quantity }
      }),
    ),
  )
}

type Answered = {
  lines: Record<string, unknown>[]
  item_subtotal: string
  discount_total: string
  shipping_total: string
  tax_total: string
  total: string
}

/** What an answer says of the money. A cart orders its lines as it likes. */
function moneyOf({ lines, item_subtotal, discount_total, shipping_total, tax_total, total }: Answered) {
  const ofLines = lines.map(
    ({
      sku,
      quantity,
      unit_price,
      tax_rate,
      subtotal,
      discount_total: discount,
      tax_total: tax,
      total: sum,
    }) => [sku, { quantity, unit_price, tax_rate, subtotal, discount, tax, sum }] as const,
  )
  return {
    lines: Object.fromEntries(ofLines),
    item_subtotal,
    discount_total,
    shipping_total,
    tax_total,
    total,
  }
}

const partCounts = ({ lines }: Answered) =>
  Object.fromEntries(lines.map(({ sku, parts: some }) => [sku, (some as unknown[]).length]))

async function ordered({ lines, promo_codes }: (typeof requests)[number]) {
  const asked = lines.map(({ sku, quantity }) => ({ sku, quantity }))
  const { body } = await buyer.order(asked, { promo_codes }).expect(201)
  return { answer: body.order as Answered, ...(await asCoreHasIt(body.order.id)) }
}

async function asCoreHasIt(orderId: string) {
  const { body } = await admin.get(`/admin/orders/${orderId}?fields=${TOTAL_FIELDS.join()}`).expect(200)
  const { rows } = await databaseOf(app.container).raw(
    `select trim_scale(c.amount)::text as collected, trim_scale(c.authorized_amount)::text as authorised,
       trim_scale(h.amount)::text as held, trim_scale(h.tax_amount)::text as tax
     from order_payment_collection l join payment_collection c on c.id = l.payment_collection_id
     left join hold h on h.reference = l.order_id where l.order_id = ?`,
    [orderId],
  )
  return { totals: exactTotals(body.order), payment: rows }
}

async function filledCart({ lines, promo_codes }: (typeof requests)[number]) {
  const items = lines.map(({ sku, quantity }) => ({ variant_id: variants[sku], quantity: Number(quantity) }))
  const id = await aCart(buyer, shop, items, { promo_codes })
  const query = app.container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: TOTAL_FIELDS, filters: { id } })
  return { id, totals: exactTotals(data[0]) }
}

const pennies = (exact: string) => MathBN.convert(exact).decimalPlaces(2).toFixed()

/** What core's totals make of the account: nothing is held where nothing is owed. */
function expectedPayment({ total, tax_total }: Record<string, string>) {
  const owed = pennies(total)
  return owed === "0"
    ? [{ collected: "0", authorised: null, held: null, tax: null }]
    : [{ collected: owed, authorised: owed, held: owed, tax: pennies(tax_total) }]
}

async function expectSameMoney(some: (typeof requests)[number]): Promise<void> {
  await stock(some.lines, "in one")
  const whole = await ordered(some)
  expect(Object.values(partCounts(whole.answer))).toEqual(some.lines.map(() => 1))
  expect(whole.answer.total).toBe(pennies(whole.totals.total))
  expect(whole.payment).toEqual(expectedPayment(whole.totals))

  await stock(some.lines, "divided")
  const divided = await ordered(some)
  expect(Object.values(partCounts(divided.answer))).toEqual(some.lines.map((line) => line.parts.length))
  expect(moneyOf(divided.answer)).toEqual(moneyOf(whole.answer))
  expect(divided.totals).toEqual(whole.totals)
  expect(divided.payment).toEqual(whole.payment)

  if (some.lines.every(({ quantity }) => !quantity.includes("."))) {
    await expectSameMoneyInCart(some, whole)
  }
}

async function expectSameMoneyInCart(
  some: (typeof requests)[number],
  whole: Awaited<ReturnType<typeof ordered>>,
): Promise<void> {
  await stock(some.lines, "divided")
  const cart = await filledCart(some)
  expect(differences(whole.totals, cart.totals)).toEqual([])
  const { body } = await buyer.post(`/store/carts/${cart.id}/complete`, {}).expect(200)
  expect(Object.values(partCounts(body.placement)).sort()).toEqual(
    some.lines.map((line) => line.parts.length).sort(),
  )
  expect(differences(moneyOf(body.placement), moneyOf(whole.answer))).toEqual([])
  const completed = await asCoreHasIt(body.order.id)
  expect(differences(completed.totals, whole.totals)).toEqual([])
  expect(completed.payment).toEqual(whole.payment)
}

const named = requests.map(
  (some) =>
    [
      `${some.promo_codes.join(" and ") || "no code"}: ${some.lines.map(({ quantity, price, parts: { length } }) => `${quantity} × ${price} from ${length}`).join(", ")}`,
      some,
    ] as const,
)

describe("the money of an undivided order, of a divided one, and of a cart, with taxes on top", () => {
  it.each(named.filter((_, index) => index % 2 === 0))("is the same: %s", async (_name, some) => {
    await expectSameMoney(some)
  })
})

describe("the money of an undivided order, of a divided one, and of a cart, with taxes in the prices", () => {
  beforeAll(async () => {
    const pricing = pricingOf(app.container)
    const preference = { attribute: "region_id", value: shop.regionId }
    const [known] = await pricing.listPricePreferences(preference)
    await pricing.upsertPricePreferences([{ id: known?.id, ...preference, is_tax_inclusive: true }])
  })

  it.each(named.filter((_, index) => index % 2 === 1))("is the same: %s", async (_name, some) => {
    await expectSameMoney(some)
  })
})
