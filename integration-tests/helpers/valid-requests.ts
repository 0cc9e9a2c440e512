import {
  createOrderFulfillmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import type CatalogModuleService from "../../src/modules/catalog/service"
import { daysAfter } from "../../src/utils/days"
import { saveAnnouncementWorkflow } from "../../src/workflows/announcement"
import { savePurchaseListWorkflow } from "../../src/workflows/company"
import { aCompany, aCustomer, aMember, anAddress, aTier, companyService, unique } from "./company-builders"
import { commissionOf } from "./commission-builders"
import { PRICE_REQUESTS } from "./price-requests"
import { databaseOf, pricingOf } from "./pricing"
import { ORDER_DETAIL_REQUESTS } from "./order-detail-requests"
import { ORDER_LIST_REQUESTS } from "./order-list-requests"
import { REVIEW_REQUESTS } from "./review-requests"
import { ON_BEHALF_REQUESTS } from "./on-behalf-requests"
import { STAFF_REQUESTS } from "./staff-requests"
import { tokenFor } from "./tokens"
import type { World } from "./world"

export type ValidRequest = {
  /** Parameters of the path, by name. */
  path?: Record<string, string>
  query?: [string, string][]
  headers?: Record<string, string>
  body?: unknown
  /** Whose log-in it is; else the buyer's on store routes and the admin's on admin routes. */
  token?: string
}

type Valid = (world: World) => ValidRequest | Promise<ValidRequest>

const ADDRESS = {
  label: "Depot",
  contact_name: "Ann",
  phone: "+44 20 7946 0000",
  address_1: "1 Market Street",
  address_2: "Unit 2",
  city: "London",
  province: "Greater London",
  postal_code: "EC1A 1BB",
  country_code: "gb",
  latitude: 51.5,
  longitude: -0.12,
}
const PLACE = {
  country_code: "gb",
  province: "England",
  city: "York",
  postal_code: "YO1 7HH",
  latitude: null,
}
const LIMITS = { limit_per_order: "1000.50", limit_per_day: null, limit_per_week: 5000, limit_per_month: "9" }
const DETAILS = {
  name: "Harbour Trading",
  tax_id: "GB123",
  region: "North",
  payment_terms_days: 30,
  contact_name: "Ann",
  email: "office@example.com",
  phone: "1",
  metadata: { colour: "red" },
}
const PERIOD = { starts_at: "2026-01-01T00:00:00Z", ends_at: "2036-01-01T00:00:00Z" }
const LOCATED = {
  company: "Harbour",
  contact_name: "Ann",
  address_1: "1 High Street",
  city: "London",
  postal_code: "EC1A 1BB",
  country_code: "gb",
  latitude: 51.5,
  longitude: -0.12,
}
const aUser = async ({ container }: World) =>
  (await container.resolve(Modules.USER).createUsers({ email: `${unique("user")}@example.com` })).id
const PAGE: [string, string][] = [
  ["limit", "2"],
  ["offset", "0"],
]

const order = ({ variants, shop, buyer }: World) => ({
  lines: [
    { sku: "CUP", quantity: "3", note: "blue" },
    { variant_id: variants.PLATE, quantity: 2 },
  ],
  ship_to: buyer.address.id as unknown,
  shipping_option_id: shop.optionId,
  payment: "credit",
  promo_codes: ["TENTH"],
  po_number: "PO-17",
  remark: "Ring twice",
  requested_delivery_date: daysAfter(new Date().toISOString().slice(0, 10), 7),
  priced_at: new Date().toISOString(),
})

/** An order of one piece that has arrived. */
async function aDeliveredOrder({ container, buyer }: World) {
  const { order } = (await buyer.order([{ sku: "CUP", quantity: 1 }])).body
  const [{ order_line_id, warehouse_id }] = order.lines[0].parts
  const order_id = order.id as string
  const { result: shipment } = await createOrderFulfillmentWorkflow(container).run({
    input: { order_id, location_id: warehouse_id, items: [{ id: order_line_id, quantity: 1 }] },
  })
  await markOrderFulfillmentAsDeliveredWorkflow(container).run({
    input: { orderId: order_id, fulfillmentId: shipment.id },
  })
  return { order_id, shipment_id: shipment.id }
}

const company = ({ buyer }: World) => ({ id: buyer.company.id })
const ofMember = ({ member }: World) => ({ member_id: member.id })
const PURCHASE_LIST = {
  name: "Every week",
  lines: [{ sku: "HOLDER", quantity: "12", note: "blue" }],
  is_shared: true,
}
const aPurchaseList = async ({ container, buyer, member }: World) => {
  const reader = { company_id: buyer.company.id, member_id: member.id }
  const { result } = await savePurchaseListWorkflow(container).run({
    input: { ...PURCHASE_LIST, ...reader, id: null },
  })
  return { id: result }
}
const ofAddress = ({ buyer }: World) => ({ address_id: buyer.address.id })
const ofDistributor = ({ distributor }: World) => ({ path: { id: distributor.id } })

/** A request for each operation of docs/openapi.json that succeeds, by the operation's name. */
export const VALID: Record<string, Valid> = {
  "POST /store/orders": (w) => ({ body: { ...order(w), ship_to: LOCATED } }),
  "POST /store/orders/preview": (w) => ({ body: order(w) }),
  "GET /store/orders/{id}/plan": (w) => ({ path: { id: w.order_id } }),
  "GET /store/companies/me/orders": () => ({
    query: [
      ["stage", "placed"],
      ["q", "CUP"],
      ["limit", "2"],
    ],
  }),
  "GET /store/companies/me/orders/{id}": (w) => ({ path: { id: w.order_id } }),
  "GET /store/companies/me/orders/{id}/pdf": (w) => ({
    path: { id: w.order_id },
    query: [["language", "zh"]],
  }),
  "POST /store/companies/me/orders/{id}/cancel": async (w) => ({
    path: { id: (await w.buyer.order([{ sku: "CUP", quantity: 1 }])).body.order.id },
  }),
  "POST /store/companies/me/orders/{id}/receipts": async (w) => {
    const { order_id, shipment_id } = await aDeliveredOrder(w)
    return { path: { id: order_id }, body: { shipment_ids: [shipment_id] } }
  },
  "POST /store/companies/me/orders/{id}/returns": async (w) => ({
    path: { id: (await aDeliveredOrder(w)).order_id },
    body: { lines: [{ line: 1, quantity: "1", reason_id: null, note: "cracked" }], note: "wet" },
  }),
  "POST /store/carts/{id}/complete": (w) => ({ path: { id: w.cart_id } }),
  "GET /store/prices": (w) => ({
    query: [
      ["sku", "CUP"],
      ["quantity", "2.5"],
      ["region_id", w.shop.regionId],
    ],
  }),
  "GET /store/order-rules": () => ({ query: [["sku", "CUP"]] }),
  "GET /store/promotions": () => ({}),
  "GET /store/announcements": () => ({ query: [["language", "zh"]] }),
  "GET /store/usual-goods": () => ({ query: [["limit", "5"]] }),
  "GET /store/catalog": (w) => ({
    query: [
      ["q", "cup"],
      ["in_stock", "true"],
      ["sku", "CUP"],
      ["region_id", w.shop.regionId],
      ["stock", "per_warehouse"],
      ["order", "name"],
      ["limit", "5"],
    ],
  }),
  "GET /store/catalog/{goods}": (w) => ({
    path: { goods: "goods-cup" },
    query: [["region_id", w.shop.regionId]],
  }),
  "GET /store/credit": () => ({ query: PAGE }),
  "POST /store/places/nearest-warehouse": () => ({ body: PLACE }),
  "POST /store/companies": async (w) => {
    const { region: _region, payment_terms_days: _terms, metadata: _metadata, ...body } = DETAILS
    return { token: tokenFor((await aCustomer(w.container)).id), body: { ...body, address: ADDRESS } }
  },
  "GET /store/companies/me": () => ({}),
  "GET /store/companies/me/members": () => ({ query: PAGE }),
  "POST /store/companies/me/members": () => ({
    body: {
      email: `${unique("new")}@example.com`,
      first_name: "Ann",
      last_name: "Lee",
      role: "buyer",
      ...LIMITS,
    },
  }),
  "GET /store/companies/me/members/{member_id}": (w) => ({ path: ofMember(w) }),
  "POST /store/companies/me/members/{member_id}": (w) => ({
    path: ofMember(w),
    body: { role: "finance", status: "active", ...LIMITS },
  }),
  "DELETE /store/companies/me/members/{member_id}": async (w) => ({
    path: ofMember({ ...w, member: (await aMember(w.container, w.buyer.company.id)).member }),
  }),
  "GET /store/purchase-lists": () => ({ query: PAGE }),
  "POST /store/purchase-lists": () => ({ body: PURCHASE_LIST }),
  "GET /store/purchase-lists/{id}": async (w) => ({ path: await aPurchaseList(w) }),
  "POST /store/purchase-lists/{id}": async (w) => ({ path: await aPurchaseList(w), body: PURCHASE_LIST }),
  "DELETE /store/purchase-lists/{id}": async (w) => ({ path: await aPurchaseList(w) }),
  "GET /store/companies/me/addresses": () => ({ query: PAGE }),
  "POST /store/companies/me/addresses": () => ({ body: ADDRESS }),
  "GET /store/companies/me/addresses/{address_id}": (w) => ({ path: ofAddress(w) }),
  "POST /store/companies/me/addresses/{address_id}": (w) => ({ path: ofAddress(w), body: ADDRESS }),
  "DELETE /store/companies/me/addresses/{address_id}": async (w) => ({
    path: { address_id: (await anAddress(w.container, w.buyer.company.id)).id },
  }),
  "GET /store/distributor": (w) => ({ token: tokenFor(w.distributor.customer_id), query: PAGE }),
  "POST /store/distributor": () => ({ body: {} }),
  "POST /store/distributor/referrals": (w) => ({
    token: tokenFor(w.pending.owner.id),
    body: { referral_code: w.distributor.referral_code },
  }),
  "GET /store/commissions": (w) => ({
    token: tokenFor(w.distributor.customer_id),
    query: [...PAGE, ["kind", "accrual"], ["status", "frozen"]],
  }),

  "GET /admin/companies": (w) => ({
    query: [
      ...PAGE,
      ["q", "a"],
      ["status", "active"],
      ["tier_id", w.buyer.tier.id],
      ["currency_code", "gbp"],
      ["order", "-name"],
    ],
  }),
  "POST /admin/companies": async (w) => ({
    body: {
      ...DETAILS,
      sales_rep_id: await aUser(w),
      code: unique("c"),
      status: "active",
      tier_id: w.buyer.tier.id,
      currency_code: "gbp",
      owner: { email: `${unique("new")}@example.com`, first_name: "Ann", last_name: "Lee", ...LIMITS },
      addresses: [ADDRESS],
    },
  }),
  "POST /admin/companies/import": (w) => ({
    query: [["dry_run", "true"]],
    headers: { "content-type": "text/csv" },
    body: `code,name,tier\n${unique("c")},Harbour,${w.buyer.tier.code}`,
  }),
  "GET /admin/companies/import/template": () => ({ query: [["language", "zh"]] }),
  "GET /admin/companies/{id}/notes": (w) => ({ path: company(w), query: PAGE }),
  "POST /admin/companies/{id}/notes": (w) => ({ path: company(w), body: { text: "Pays by the 5th" } }),
  "DELETE /admin/companies/{id}/notes/{note_id}": async (w) => {
    const claims = Buffer.from(w.admin_token.split(".")[1], "base64url").toString()
    const author_id = JSON.parse(claims).actor_id as string
    const note = { company_id: w.buyer.company.id, text: "Pays by the 5th", author_id }
    const { id } = await companyService(w.container).addNote(note)
    return { path: { ...company(w), note_id: id } }
  },
  "GET /admin/companies/{id}/timeline": (w) => ({ path: company(w), query: [["limit", "5"]] }),
  "GET /admin/companies/{id}/tier/effect": (w) => ({
    path: company(w),
    query: [["tier_id", w.pending.tier.id]],
  }),
  "GET /admin/companies/{id}": (w) => ({ path: company(w) }),
  "POST /admin/companies/{id}": async (w) => ({
    path: { id: w.pending.company.id },
    body: { ...DETAILS, code: w.pending.company.code, sales_rep_id: await aUser(w) },
  }),
  "POST /admin/companies/{id}/approve": (w) => ({ path: { id: w.pending.company.id } }),
  "POST /admin/companies/{id}/suspend": (w) => ({ path: { id: w.pending.company.id } }),
  "POST /admin/companies/{id}/reactivate": (w) => ({ path: { id: w.suspended.company.id } }),
  "POST /admin/companies/{id}/tier": (w) => ({
    path: { id: w.suspended.company.id },
    body: { tier_id: w.buyer.tier.id },
  }),
  "GET /admin/companies/{id}/members": (w) => ({ path: company(w), query: PAGE }),
  "POST /admin/companies/{id}/members": (w) => ({
    path: company(w),
    body: { email: `${unique("new")}@example.com`, first_name: "Ann", role: "viewer", ...LIMITS },
  }),
  "GET /admin/companies/{id}/members/{member_id}": (w) => ({ path: { ...company(w), ...ofMember(w) } }),
  "POST /admin/companies/{id}/members/{member_id}": (w) => ({
    path: { ...company(w), ...ofMember(w) },
    body: { role: "viewer", status: "active", ...LIMITS },
  }),
  "DELETE /admin/companies/{id}/members/{member_id}": async (w) => ({
    path: { ...company(w), member_id: (await aMember(w.container, w.buyer.company.id)).member.id },
  }),
  "GET /admin/companies/{id}/addresses": (w) => ({ path: company(w), query: PAGE }),
  "POST /admin/companies/{id}/addresses": (w) => ({ path: company(w), body: ADDRESS }),
  "GET /admin/companies/{id}/addresses/{address_id}": (w) => ({ path: { ...company(w), ...ofAddress(w) } }),
  "POST /admin/companies/{id}/addresses/{address_id}": (w) => ({
    path: { ...company(w), ...ofAddress(w) },
    body: ADDRESS,
  }),
  "DELETE /admin/companies/{id}/addresses/{address_id}": async (w) => ({
    path: { ...company(w), address_id: (await anAddress(w.container, w.buyer.company.id)).id },
  }),
  "GET /admin/companies/{id}/credit": (w) => ({ path: company(w), query: PAGE }),
  "POST /admin/companies/{id}/credit": (w) => ({
    path: { id: w.suspended.company.id },
    body: { limit: "1000.50", reason: "A good year" },
  }),
  "POST /admin/companies/{id}/orders": (w) => ({
    path: company(w),
    body: {
      ...order(w),
      ship_to: { address_id: w.buyer.address.id },
      customer_id: w.buyer.owner.id,
      source: "phone",
      sales_channel_id: w.shop.channelId,
    },
  }),
  "GET /admin/companies/{id}/prices": (w) => ({
    path: company(w),
    query: [
      ["sku", "CUP"],
      ["quantity", "2"],
      ["region_id", w.shop.regionId],
      ["currency_code", "gbp"],
      ["at", "2026-01-01"],
    ],
  }),
  "GET /admin/tiers": () => ({ query: [...PAGE, ["q", "t"]] }),
  "POST /admin/tiers": () => ({ body: { code: unique("t"), name: "Gold", rank: 3 } }),
  "GET /admin/tiers/{id}": (w) => ({ path: { id: w.buyer.tier.id } }),
  "POST /admin/tiers/{id}": (w) => ({
    path: { id: w.buyer.tier.id },
    body: { code: w.buyer.tier.code, name: "Gold", rank: 3 },
  }),
  "DELETE /admin/tiers/{id}": async (w) => ({ path: { id: (await aTier(w.container)).id } }),
  "GET /admin/orders/{id}/plan": (w) => ({ path: { id: w.order_id } }),

  "GET /admin/contract-prices": (w) => ({
    query: [
      ...PAGE,
      ["company_id", w.buyer.company.id],
      ["sku", "CUP"],
      ["currency_code", "gbp"],
      ["valid_at", "2026-01-01"],
    ],
  }),
  "POST /admin/contract-prices": (w) => ({
    body: {
      prices: [
        {
          company_id: w.pending.company.id,
          tier_id: null,
          sku: "CUP",
          currency_code: "gbp",
          min_quantity: "12",
          amount: "2.10",
          ...PERIOD,
          source: "ERP",
        },
      ],
    },
  }),
  "POST /admin/contract-prices/import": (w) => ({
    headers: { "content-type": "text/csv" },
    body: `company,sku,currency_code,amount,min_quantity\n${w.pending.company.code},CUP,gbp,2.10,6\n`,
  }),
  "GET /admin/contract-prices/export": (w) => ({
    query: [
      ["company_id", w.buyer.company.id],
      ["sku", "CUP"],
      ["currency_code", "gbp"],
      ["valid_at", "2026-01-01"],
      ["format", "csv"],
    ],
  }),
  "GET /admin/contract-prices/{id}": async (w) => ({ path: { id: await aContractPrice(w) } }),
  "POST /admin/contract-prices/{id}": async (w) => ({
    path: { id: await aContractPrice(w) },
    body: { amount: "2.20", ends_at: PERIOD.ends_at, source: "ERP" },
  }),
  "DELETE /admin/contract-prices/{id}": async (w) => ({ path: { id: await aContractPrice(w) } }),
  "GET /admin/tier-discounts": (w) => ({ query: [...PAGE, ["tier_id", w.buyer.tier.id]] }),
  "POST /admin/tier-discounts": (w) => ({
    body: {
      discounts: [
        { tier_id: w.pending.tier.id, category_id: w.category_id, rate_bps: 500, ...PERIOD },
        { tier_id: w.pending.tier.id, rate_bps: 300 },
      ],
    },
  }),
  "GET /admin/tier-discounts/{id}": async (w) => ({ path: { id: await aTierDiscount(w) } }),
  "POST /admin/tier-discounts/{id}": async (w) => ({
    path: { id: await aTierDiscount(w) },
    body: { rate_bps: 100, ends_at: PERIOD.ends_at },
  }),
  "DELETE /admin/tier-discounts/{id}": async (w) => ({ path: { id: await aTierDiscount(w) } }),

  "GET /admin/order-rules": () => ({ query: [...PAGE, ["sku", "CUP"]] }),
  "POST /admin/order-rules": (w) => ({
    body: {
      rules: [
        { sku: "CUP", minimum: "1", multiple: "0.5", maximum: 1_000_000, allows_decimals: true },
        { variant_id: w.variants.PLATE, minimum: 1 },
      ],
    },
  }),
  "DELETE /admin/order-rules/{id}": async (w) => ({ path: { id: await anOrderRule(w) } }),
  "GET /admin/visibilities": (w) => ({ query: [...PAGE, ["product_id", w.product_id]] }),
  "POST /admin/visibilities": (w) => ({
    body: { category_id: w.category_id, customer_group_ids: [w.buyer.company.customer_group_id] },
  }),

  "GET /admin/warehouses": () => ({ query: [...PAGE, ["q", "Leeds"]] }),
  "GET /admin/warehouses/{id}": (w) => ({ path: { id: w.shop.leeds } }),
  "POST /admin/warehouses/{id}": (w) => ({
    path: { id: w.spare_warehouse },
    body: { latitude: 53.8, longitude: -1.55, priority: 0, service_area: ["gb", "fr", "cn/福建省"] },
  }),
  "POST /admin/warehouses/simulate": () => ({ body: { ship_to: PLACE } }),
  "GET /admin/places": () => ({
    query: [
      ["q", "york"],
      ["country_code", "gb"],
      ["limit", "3"],
    ],
  }),

  "GET /admin/ledger/accounts": (w) => ({
    query: [...PAGE, ["kind", "receivable"], ["company_id", w.buyer.company.id], ["currency_code", "gbp"]],
  }),
  "GET /admin/ledger/transactions": (w) => ({
    query: [...PAGE, ["company_id", w.buyer.company.id], ["from", "2020-01-01"], ["before", "2036-01-01"]],
  }),

  "GET /admin/distributors": (w) => ({
    query: [...PAGE, ["status", "active"], ["company_id", w.distributor.company_id]],
  }),
  "POST /admin/distributors": (w) => ({ body: { customer_id: w.buyer.owner.id } }),
  "GET /admin/distributors/{id}": ofDistributor,
  "POST /admin/distributors/{id}": (w) => ({
    ...ofDistributor(w),
    body: { referral_code: w.distributor.referral_code },
  }),
  "DELETE /admin/distributors/{id}": async (w) => ({ path: { id: await aDistributor(w) } }),
  "POST /admin/distributors/{id}/suspend": async (w) => ({
    path: { id: await aDistributor(w) },
    body: { reason: "Returned goods" },
  }),
  "POST /admin/distributors/{id}/reinstate": async (w) => {
    const id = await aDistributor(w)
    await commissionOf(w.container).suspend({ distributor_id: id, actor_id: "user_1", reason: "Returns" })
    return { path: { id } }
  },
  "GET /admin/distributors/{id}/referrals": (w) => ({ ...ofDistributor(w), query: PAGE }),
  "POST /admin/distributors/{id}/referrals": (w) => ({
    ...ofDistributor(w),
    body: { company_id: w.suspended.company.id },
  }),
  "DELETE /admin/distributors/{id}/referrals/{company_id}": async (w) => {
    const { company: referred } = await aCompany(w.container, { address: null })
    const referral = { company_id: referred.id, distributor_id: w.distributor.id }
    await commissionOf(w.container).refer(referral)
    return { path: { id: referral.distributor_id, company_id: referral.company_id } }
  },
  "GET /admin/commission-rules": (w) => ({
    query: [...PAGE, ["level", "1"], ["product_id", w.product_id], ["tier_id", w.buyer.tier.id]],
  }),
  "POST /admin/commission-rules": (w) => ({
    body: {
      level: 1,
      rate_bps: 0,
      product_id: w.product_id,
      category_id: w.category_id,
      tier_id: w.pending.tier.id,
      priority: 1,
      ...PERIOD,
    },
  }),
  "GET /admin/commission-rules/{id}": async (w) => ({ path: { id: await aCommissionRule(w) } }),
  "POST /admin/commission-rules/{id}": async (w) => ({
    path: { id: await aCommissionRule(w) },
    body: { ends_at: PERIOD.ends_at },
  }),
  "DELETE /admin/commission-rules/{id}": async (w) => ({ path: { id: await aCommissionRule(w) } }),
  "GET /admin/commission-entries": (w) => ({
    query: [
      ...PAGE,
      ["distributor_id", w.distributor.id],
      ["kind", "accrual"],
      ["status", "frozen"],
      ["level", "1"],
      ["currency_code", "gbp"],
      ["created_from", "2020-01-01T00:00:00Z"],
    ],
  }),
  "GET /admin/announcements": () => ({ query: PAGE }),
  "POST /admin/announcements": (w) => ({ body: announcement(w) }),
  "GET /admin/announcements/{id}": async (w) => ({ path: { id: await anAnnouncement(w) } }),
  "POST /admin/announcements/{id}": async (w) => ({
    path: { id: await anAnnouncement(w) },
    body: announcement(w),
  }),
  "DELETE /admin/announcements/{id}": async (w) => ({ path: { id: await anAnnouncement(w) } }),
  ...ORDER_LIST_REQUESTS,
  ...REVIEW_REQUESTS,
  ...ORDER_DETAIL_REQUESTS,
  ...STAFF_REQUESTS,
  ...PRICE_REQUESTS,
  ...ON_BEHALF_REQUESTS,
}

function announcement({ buyer, product_id }: World) {
  return {
    texts: {
      en: { title: "Autumn weeks", text: "10 % off" },
      zh: { title: "秋季促销", text: "九折" },
    },
    product_id,
    category_id: null,
    customer_group_ids: [buyer.tier.customer_group_id],
    shown_from: PERIOD.starts_at,
    shown_until: PERIOD.ends_at,
  }
}

async function anAnnouncement(world: World): Promise<string> {
  const input = { ...announcement(world), id: null }
  const { result } = await saveAnnouncementWorkflow(world.container).run({ input })
  return result
}

async function aContractPrice({ container, variants, buyer }: World): Promise<string> {
  const database = databaseOf(container)
  const [{ price_set_id }] = await database("product_variant_price_set").where({ variant_id: variants.PLATE })
  const key = { customer_group_id: buyer.company.customer_group_id, price_set_id, currency_code: "gbp" }
  await pricingOf(container).importContractPrices([{ ...key, min_quantity: 50, amount: 2 }])
  const [{ id }] = await database("contract_price").where({ ...key, deleted_at: null })
  return id
}

async function aTierDiscount({ container, buyer, category_id }: World): Promise<string> {
  const key = { customer_group_id: buyer.tier.customer_group_id, category_id }
  await pricingOf(container).upsertTierDiscounts([{ ...key, rate_bps: 200 }])
  const [{ id }] = await databaseOf(container)("tier_discount").where({ ...key, deleted_at: null })
  return id
}

async function anOrderRule({ container, variants }: World): Promise<string> {
  const database = databaseOf(container)
  const catalog = container.resolve<CatalogModuleService>("catalog")
  await catalog.saveOrderRules([
    { variant_id: variants.CUP, minimum: "1", multiple: null, maximum: null, allows_decimals: false },
  ])
  const [{ id }] = await database("order_rule").where({ variant_id: variants.CUP, deleted_at: null })
  return id
}

async function aDistributor({ container, buyer }: World): Promise<string> {
  const { customer } = await aMember(container, buyer.company.id)
  const { id } = await commissionOf(container).createDistributors({
    customer_id: customer.id,
    company_id: buyer.company.id,
    referral_code: unique("c").slice(-12).toUpperCase(),
  })
  return id
}

async function aCommissionRule({ container }: World): Promise<string> {
  return (await commissionOf(container).createCommissionRules({ level: 2, rate_bps: 1 })).id
}
