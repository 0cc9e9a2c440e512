import { readFileSync } from "fs"
import path from "path"
import { z } from "@medusajs/framework/zod"
import { AnnouncementBody, ListAnnouncementsParams } from "../admin/announcements/validators"
import { ListCommissionEntriesParams } from "../admin/commission-entries/validators"
import {
  ListCommissionRulesParams,
  CreateCommissionRuleBody,
  EndCommissionRuleBody,
} from "../admin/commission-rules/validators"
import { ChangeLimitBody, CompanyCreditParams } from "../admin/companies/[id]/credit/validators"
import {
  CompanyCatalogParams,
  CompanyUsualGoodsParams,
  OnBehalfBody,
  PreviewOnBehalfBody,
} from "../admin/companies/[id]/orders/validators"
import { ChangeWarehouseBody } from "../admin/orders/[id]/warehouse/validators"
import { PaperParams, PapersBody } from "../admin/papers/validators"
import { SheetDraftBody } from "../admin/sheet-drafts/validators"
import { CompanyPricesParams } from "../admin/companies/[id]/prices/validators"
import { TierEffectParams } from "../admin/companies/[id]/tier/effect/validators"
import { TimelineParams } from "../admin/companies/[id]/timeline/validators"
import { ImportTemplateParams } from "../admin/companies/import/validators"
import * as companies from "../admin/companies/validators"
import * as contractPrices from "../admin/contract-prices/validators"
import * as distributors from "../admin/distributors/validators"
import { ListAccountsParams, ListTransactionsParams } from "../admin/ledger/validators"
import { ListReviewsParams, ReviewActBody, ReviewBatchBody } from "../admin/order-reviews/validators"
import { ExportOrdersParams, OrderListParams } from "../admin/order-list/validators"
import { ListOrderRulesParams, SaveOrderRulesBody } from "../admin/order-rules/validators"
import { SearchPlacesParams, ShipTo } from "../admin/places/validators"
import { SaveStagesBody } from "../admin/review-stages/validators"
import { ListSavedViewsParams, SaveViewBody } from "../admin/saved-views/validators"
import { ListItemCostsParams, SetItemCostsBody } from "../admin/item-costs/validators"
import { ChangePriceTableBody, PriceHistoryParams, PriceTableParams } from "../admin/price-tables/validators"
import * as tierDiscounts from "../admin/tier-discounts/validators"
import { CreateTierBody, ListTiersParams, UpdateTierBody } from "../admin/tiers/validators"
import { ListVisibilitiesParams, SetVisibilityBody } from "../admin/visibilities/validators"
import { ListWarehousesParams, SaveWarehouseBody, SimulateBody } from "../admin/warehouses/validators"
import { StoreAnnouncementsParams } from "../store/announcements/validators"
import { CatalogParams, GoodsPageParams } from "../store/catalog/validators"
import { UsualGoodsParams } from "../store/usual-goods/validators"
import { ListCommissionsParams } from "../store/commissions/validators"
import { ListAuditParams } from "../admin/audit-entries/validators"
import { AddRoleBody, ChangeRoleBody } from "../admin/staff-roles/validators"
import { AddStaffBody, ChangeStaffBody, InviteStaffBody, ListStaffParams } from "../admin/staff/validators"
import * as companyOrders from "../store/companies/me/orders/validators"
import { RegisterCompanyBody } from "../store/companies/validators"
import { CreditParams } from "../store/credit/validators"
import {
  BecomeDistributorBody,
  RetrieveDistributorParams,
  StateReferralBody,
} from "../store/distributor/validators"
import { StoreOrderRulesParams } from "../store/order-rules/validators"
import { OrderBody, PreviewBody } from "../store/orders/validators"
import * as purchaseLists from "../store/purchase-lists/validators"
import { StorePricesParams } from "../store/prices/validators"

const LIMITS = ["minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum"] as const

type Schema = {
  $ref?: string
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  items?: Schema
  required?: string[]
  type?: string
  enum?: (string | number | null)[]
  const?: string | number
} & Partial<Record<(typeof LIMITS)[number], number>>

type Parameter = { $ref?: string; in: string; name: string; schema: Schema }

const { components, paths } = JSON.parse(
  readFileSync(path.join(__dirname, "../../../docs/openapi.json"), "utf8"),
) as {
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> }
  paths: Record<string, { get?: { parameters?: Parameter[] } }>
}

const BODIES: Record<string, z.ZodType> = {
  OrderBody,
  PreviewBody,
  OnBehalfBody,
  RegisterCompanyBody,
  CreateCompanyBody: companies.CreateCompanyBody,
  UpdateCompanyBody: companies.UpdateCompanyBody,
  MoveToTierBody: companies.MoveToTierBody,
  AddressBody: companies.AddressBody,
  ChangeAddressBody: companies.ChangeAddressBody,
  AddMemberBody: companies.AddMemberBody,
  AddNoteBody: companies.AddNoteBody,
  CreatePurchaseListBody: purchaseLists.CreatePurchaseListBody,
  ChangePurchaseListBody: purchaseLists.ChangePurchaseListBody,
  InviteMemberBody: companies.InviteMemberBody,
  ChangeMemberBody: companies.ChangeMemberBody,
  ChangeLimitBody,
  CreateTierBody,
  UpdateTierBody,
  SaveOrderRulesBody,
  SetVisibilityBody,
  UpsertContractPricesBody: contractPrices.UpsertContractPricesBody,
  UpdateContractPriceBody: contractPrices.UpdateContractPriceBody,
  UpsertTierDiscountsBody: tierDiscounts.UpsertTierDiscountsBody,
  UpdateTierDiscountBody: tierDiscounts.UpdateTierDiscountBody,
  ChangePriceTableBody,
  SetItemCostsBody,
  ShipTo,
  SimulateBody,
  SaveWarehouseBody,
  ReceiptBody: companyOrders.ReceiptBody,
  ReturnBody: companyOrders.ReturnBody,
  BecomeDistributorBody,
  StateReferralBody,
  CreateDistributorBody: distributors.CreateDistributorBody,
  UpdateDistributorBody: distributors.UpdateDistributorBody,
  SuspendDistributorBody: distributors.SuspendDistributorBody,
  CreateReferralBody: distributors.CreateReferralBody,
  CreateCommissionRuleBody,
  EndCommissionRuleBody,
  AnnouncementBody,
  SaveViewBody,
  ReviewActBody,
  ReviewBatchBody,
  SaveStagesBody,
  AddStaffBody,
  ChangeStaffBody,
  InviteStaffBody,
  AddRoleBody,
  ChangeRoleBody,
  PreviewOnBehalfBody,
  SheetDraftBody,
  PapersBody,
  ChangeWarehouseBody,
}

const QUERIES: Record<string, z.ZodType> = {
  "/store/announcements": StoreAnnouncementsParams,
  "/store/prices": StorePricesParams,
  "/store/order-rules": StoreOrderRulesParams,
  "/store/usual-goods": UsualGoodsParams,
  "/store/catalog": CatalogParams,
  "/store/catalog/{goods}": GoodsPageParams,
  "/store/companies/me/orders": companyOrders.CompanyOrdersParams,
  "/store/companies/me/orders/{id}/pdf": companyOrders.OrderPdfParams,
  "/store/credit": CreditParams,
  "/store/purchase-lists": purchaseLists.ListPurchaseListsParams,
  "/store/companies/me/members": companies.ListMembersParams,
  "/store/companies/me/addresses": companies.ListAddressesParams,
  "/store/distributor": RetrieveDistributorParams,
  "/store/commissions": ListCommissionsParams,
  "/admin/companies": companies.ListCompaniesParams,
  "/admin/companies/{id}/members": companies.ListMembersParams,
  "/admin/companies/{id}/addresses": companies.ListAddressesParams,
  "/admin/companies/import/template": ImportTemplateParams,
  "/admin/companies/{id}/notes": companies.ListNotesParams,
  "/admin/companies/{id}/timeline": TimelineParams,
  "/admin/companies/{id}/tier/effect": TierEffectParams,
  "/admin/companies/{id}/credit": CompanyCreditParams,
  "/admin/companies/{id}/prices": CompanyPricesParams,
  "/admin/tiers": ListTiersParams,
  "/admin/contract-prices": contractPrices.ListContractPricesParams,
  "/admin/contract-prices/export": contractPrices.ExportContractPricesParams,
  "/admin/price-tables/companies/{id}": PriceTableParams,
  "/admin/price-tables/tiers/{id}": PriceTableParams,
  "/admin/price-tables/companies/{id}/history": PriceHistoryParams,
  "/admin/price-tables/tiers/{id}/history": PriceHistoryParams,
  "/admin/price-tables/companies/{id}/as-seen": CompanyCatalogParams,
  "/admin/item-costs": ListItemCostsParams,
  "/admin/tier-discounts": tierDiscounts.ListTierDiscountsParams,
  "/admin/order-rules": ListOrderRulesParams,
  "/admin/visibilities": ListVisibilitiesParams,
  "/admin/warehouses": ListWarehousesParams,
  "/admin/places": SearchPlacesParams,
  "/admin/ledger/accounts": ListAccountsParams,
  "/admin/ledger/transactions": ListTransactionsParams,
  "/admin/distributors": distributors.ListDistributorsParams,
  "/admin/distributors/{id}/referrals": distributors.ListReferralsParams,
  "/admin/commission-rules": ListCommissionRulesParams,
  "/admin/commission-entries": ListCommissionEntriesParams,
  "/admin/announcements": ListAnnouncementsParams,
  "/admin/order-list": OrderListParams,
  "/admin/order-list/export": ExportOrdersParams,
  "/admin/saved-views": ListSavedViewsParams,
  "/admin/order-reviews": ListReviewsParams,
  "/admin/staff": ListStaffParams,
  "/admin/orders/{id}/papers/{kind}": PaperParams,
  "/admin/audit-entries": ListAuditParams,
  "/admin/companies/{id}/catalog": CompanyCatalogParams,
  "/admin/companies/{id}/usual-goods": CompanyUsualGoodsParams,
}

/**
 * Every field with whether it is required, and every limit, as "lines[].note maxLength 500". What a validator adds by
 * a function of its own (patterns, "either … or") is not among them; nor are limits of numbers written as text.
 */
function facts(schema: Schema, at = ""): string[] {
  if (schema.$ref) {
    return facts(components.schemas[schema.$ref.split("/").pop() as string], at)
  }
  const { anyOf = [], properties = {}, items, required = [] } = schema
  const values =
    schema.enum ??
    (anyOf.every((each) => each.const !== undefined) ? anyOf.flatMap((each) => each.const ?? []) : [])
  const isDecimal =
    anyOf.some((each) => each.type === "number") && anyOf.some((each) => each.type === "string")
  return [
    ...LIMITS.flatMap((limit) => (schema[limit] === undefined ? [] : [`${at} ${limit} ${schema[limit]}`])),
    ...(values.length ? [`${at} one of ${values.flatMap((value) => value ?? []).join(" ")}`] : []),
    ...(isDecimal ? [`${at} decimal`] : anyOf.flatMap((each) => facts(each, at))),
    ...(items ? facts(items, `${at}[]`) : []),
    ...Object.entries(properties).flatMap(([name, property]) => [
      `${at}.${name} ${required.includes(name) ? "required" : "optional"}`,
      ...facts(property, `${at}.${name}`),
    ]),
  ]
}

const sorted = (lines: string[]) => [...new Set(lines)].sort()

describe("bodies in docs/openapi.json", () => {
  it.each(Object.entries(BODIES))("%s has the fields and limits of its validator", (name, validator) => {
    const validated = z.toJSONSchema(validator, { io: "input", unrepresentable: "any" }) as Schema
    expect(sorted(facts({ $ref: `#/components/schemas/${name}` }))).toEqual(sorted(facts(validated)))
  })
})

describe("query parameters in docs/openapi.json", () => {
  const described = (route: string) =>
    (paths[route].get?.parameters ?? [])
      .map((each) => (each.$ref ? components.parameters[each.$ref.split("/").pop() as string] : each))
      .filter((each) => each.in === "query")

  it.each(Object.entries(QUERIES))(
    "of %s are those of its validator, with its page's bounds",
    (route, validator) => {
      const { properties = {} } = z.toJSONSchema(validator, { io: "input", unrepresentable: "any" }) as Schema
      const parameters = described(route)
      expect(sorted(parameters.map(({ name }) => name))).toEqual(sorted(Object.keys(properties)))
      const bounds = (each: [string, Schema][]) =>
        sorted(
          each.flatMap(([name, schema]) => (["limit", "offset"].includes(name) ? facts(schema, name) : [])),
        )
      expect(bounds(parameters.map(({ name, schema }) => [name, schema]))).toEqual(
        bounds(Object.entries(properties)),
      )
    },
  )

  it("are held to a validator wherever there are any", () => {
    expect(Object.keys(paths).filter((route) => described(route).length && !(route in QUERIES))).toEqual([])
  })
})
