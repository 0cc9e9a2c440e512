import type { components, operations } from "./schema"

type Json<Response> = Response extends { content: { "application/json": infer Body } } ? Body : never

/** The body of an operation's good answer. */
export type Answer<Name extends keyof operations> = operations[Name]["responses"] extends {
  200: infer Response
}
  ? Json<Response>
  : never

type Schemas = components["schemas"]

export type Announcement = Schemas["ShownAnnouncement"]
export type Goods = Schemas["CatalogGoods"]
export type ProductPage = Schemas["GoodsPage"]
export type Variant = ProductPage["variants"][number]
export type PriceCandidate = Schemas["PriceCandidate"]
export type Company = Schemas["OwnCompany"]
export type Member = Schemas["Member"]
export type Address = Schemas["Address"]
export type PurchaseListHead = Schemas["PurchaseListHead"]
export type OrderAnswer = Schemas["OrderAnswer"]
export type OrderLine = Schemas["OrderLine"]
export type OrderStage = Schemas["OrderStage"]
export type CompanyOrder = Schemas["CompanyOrder"]
export type CompanyOrderInFull = Schemas["CompanyOrderInFull"]
export type CompanyOrderLine = Schemas["CompanyOrderLine"]
export type OrderParcel = Schemas["OrderParcel"]
export type Shipment = Schemas["Shipment"]
export type Problem = Schemas["Problem"]
export type Refusal = Schemas["Refusal"]
export type Promotion = Schemas["RunningPromotion"]
export type Credit = Schemas["Credit"]
export type Receivable = Schemas["Receivable"]
