import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type PlacementModuleService from "../../../modules/placement/service"
import type PricingModuleService from "../../../modules/pricing/service"
import type { ResolvedPrice } from "../../../modules/pricing/types"
import { readGoodsToOrder, type GoodsRow } from "../../../read-models/goods-to-order"
import { readOrderTerms, type OrderTerms } from "../../../read-models/order-terms"
import type { DraftLine, OrderDraft, OrderRequest } from "../types"
import { addressOf } from "./address"
import { assertActive } from "./assert-active"
import { draftLine } from "./draft-line"
import { checkOrderRules } from "./order-rules"
import { deliveryDateProblems } from "./delivery-date"
import { applyPromotions } from "./promotions"
import { resolveLines, type ResolvedLine } from "./resolve-lines"
import { chooseShipping } from "./shipping"
import { readTaxLines, setTaxLines } from "./tax-lines"

type CompleteTerms = OrderTerms & {
  ship_to: NonNullable<OrderTerms["ship_to"]>
  region: NonNullable<OrderTerms["region"]>
  sales_channel_id: string
}

/**
 * Looks up, prices, discounts and taxes an order, and lists what of it would be refused. Reads only, in a number of
 * statements that does not grow with the lines. Stock, credit and spending are judged by who previews or places.
 * @throws FORBIDDEN the company is not active; NOT_FOUND the address is not the company's; INVALID_DATA no region
 * sells in the company's currency to the address, or the payment is not offered there
 */
export async function draftOrder(container: MedusaContainer, request: OrderRequest): Promise<OrderDraft> {
  const { buyer } = request
  const { settings } = container.resolve<PlacementModuleService>("placement")
  const terms = completeTerms(await termsOf(container, request), request)
  const goods = await readGoodsToOrder(container, {
    skus: request.lines.flatMap((line) => (line.variant_id ? [] : [line.sku ?? ""])),
    variant_ids: request.lines.flatMap((line) => line.variant_id ?? []),
    sales_channel_id: terms.sales_channel_id,
    customer_group_ids: buyer.customer_group_ids,
  })
  const resolved = resolveLines(request.lines, goods)
  const rules = new Map(
    goods.flatMap(({ order_rule }) => (order_rule ? [[order_rule.variant_id, order_rule]] : [])),
  )
  const customer = { customer_id: buyer.customer_id, email: buyer.email, group_ids: buyer.customer_group_ids }
  const [prices, taxes] = await Promise.all([
    pricesOf(container, request, terms, resolved.lines),
    readTaxLines(container, terms, customer, resolved.lines),
  ])
  const priced = pricedLines(resolved.lines, prices)
  const profiles = resolved.lines
    .filter(({ goods: row }) => row.requires_shipping)
    .map(({ goods: row }) => row.shipping_profile_id)
  const shipping = chooseShipping(terms, prices, profiles, request.shipping_option_id)
  const currency = buyer.company.currency_code
  const address = addressOf(terms.ship_to)
  const taxed = { lines: priced.lines, methods: shipping.methods }
  await setTaxLines(container, terms, customer, currency, taxed, taxes)
  const promotions = await applyPromotions(
    container,
    {
      currency_code: currency,
      region_id: terms.region.id,
      sales_channel_id: terms.sales_channel_id,
      shipping_address: address,
      customer: {
        id: buyer.customer_id,
        email: buyer.email,
        groups: buyer.customer_group_ids.map((id) => ({ id })),
      },
    },
    { ...taxed, goods: priced.goodsOf, options: terms.shipping_options },
    request.promo_codes,
    // What runs today is no part of the terms of another day.
    terms.has_automatic_promotions && !request.priced_at,
  )
  return {
    source: request.source,
    buyer,
    customer_id: buyer.customer_id,
    email: buyer.email,
    placed_by: request.placed_by,
    cart_id: null,
    currency_code: currency,
    region_id: terms.region.id,
    sales_channel_id: terms.sales_channel_id,
    locale: null,
    ship_to: terms.ship_to,
    warehouses: terms.warehouses,
    shipping_address: address,
    billing_address: address,
    lines: priced.lines,
    shipping_methods: shipping.methods,
    promotion_ids: promotions.promotion_ids,
    credit_lines: [],
    payment: paymentOf(request, terms),
    po_number: request.po_number,
    remark: request.remark,
    requested_delivery_date: request.requested_delivery_date,
    metadata: null,
    review: terms.review,
    problems: [
      ...resolved.problems,
      ...priced.problems,
      ...checkOrderRules(
        resolved.lines.map(({ position, requested: { quantity }, goods: { variant_id, sku } }) => ({
          position,
          variant_id,
          sku,
          quantity,
        })),
        rules,
      ),
      ...shipping.problems,
      ...promotions.problems,
      ...deliveryDateProblems(request.requested_delivery_date, settings),
    ],
  }
}

async function termsOf(container: MedusaContainer, request: OrderRequest): Promise<OrderTerms> {
  const { company } = request.buyer
  assertActive(request.buyer)
  const named = "address_id" in request.ship_to ? request.ship_to.address_id : null
  return await readOrderTerms(container, {
    company_id: company.id,
    address_id: named,
    address: "address_id" in request.ship_to ? null : request.ship_to,
    currency_code: company.currency_code,
    sales_channel_ids: request.sales_channel_ids,
  })
}

function completeTerms(terms: OrderTerms, request: OrderRequest): CompleteTerms {
  const { ship_to, region, sales_channel_id } = terms
  if (!ship_to) {
    const id = "address_id" in request.ship_to ? request.ship_to.address_id : ""
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Your company has no address ${id} (ship_to.address_id)`,
    )
  }
  if (!region) {
    const country = ship_to.country_code.toUpperCase()
    const currency = request.buyer.company.currency_code.toUpperCase()
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `No region sells in ${currency} to ${country} (ship_to)`,
    )
  }
  if (!sales_channel_id) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "None of the sales channels asked for is enabled (the publishable key's; sales_channel_id)",
    )
  }
  return { ...terms, ship_to, region, sales_channel_id }
}

function paymentOf(request: OrderRequest, terms: CompleteTerms): OrderDraft["payment"] {
  if (request.payment === "credit") {
    return { kind: "credit", payment_collection_id: null, payment_session_id: null }
  }
  if (request.payment !== "offline" && !terms.payment_provider_ids.includes(request.payment)) {
    const offered = ["credit", "offline", ...terms.payment_provider_ids].join(", ")
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `payment: ${request.payment} is not offered; offered: ${offered}`,
    )
  }
  const provider_id = request.payment === "offline" ? null : request.payment
  return { kind: "later", provider_id, payment_collection_id: null }
}

/** One statement for the goods and the shipping options alike; keyed by line position and option id. */
async function pricesOf(
  container: MedusaContainer,
  request: OrderRequest,
  terms: CompleteTerms,
  lines: ResolvedLine[],
): Promise<Map<string, ResolvedPrice>> {
  const pricing = container.resolve<PricingModuleService>(Modules.PRICING)
  const goods = lines.flatMap(({ position, requested, goods: row }) =>
    row.price_set_id
      ? [{ key: String(position), price_set_id: row.price_set_id, quantity: requested.quantity }]
      : [],
  )
  const options = terms.shipping_options.flatMap(({ id, price_set_id }) =>
    price_set_id ? [{ key: id, price_set_id, quantity: "1" }] : [],
  )
  const resolved = await pricing.resolvePrices({
    items: [...goods, ...options],
    company_group_id: request.buyer.company.customer_group_id,
    tier_group_id: request.buyer.tier.customer_group_id,
    customer_group_ids: request.buyer.customer_group_ids,
    currency_code: request.buyer.company.currency_code,
    region_id: terms.region.id,
    at: request.priced_at ?? undefined,
  })
  return new Map(resolved.map((price) => [price.key, price]))
}

function pricedLines(resolved: ResolvedLine[], prices: Map<string, ResolvedPrice>) {
  const lines: DraftLine[] = []
  const goodsOf = new Map<string, GoodsRow>()
  const problems: OrderDraft["problems"] = []
  for (const line of resolved) {
    const price = prices.get(String(line.position))
    if (price?.amount == null) {
      problems.push({
        code: "NO_PRICE",
        message: `Line ${line.position}: ${line.goods.sku} has no price for you`,
        line: line.position,
        details: { sku: line.goods.sku },
      })
      continue
    }
    const drafted = draftLine(line, { ...price, amount: price.amount })
    goodsOf.set(drafted.id, line.goods)
    lines.push(drafted)
  }
  return { lines, goodsOf, problems }
}
