import type { Buyer } from "../../modules/company/types"
import type { ReviewTerms } from "../../modules/order-review/types"
import type { Warehouse } from "../../modules/warehouse/types"
import type { StockComponent } from "../../read-models/goods-to-order"
import type { ShipToAddress } from "../../read-models/order-terms"

export type PlacementSource = "mall" | "on_behalf" | "message" | "phone" | "api" | "cart" | "draft_order"

export type RequestedLine = { sku?: string; variant_id?: string; quantity: string; note?: string | null }

/** `credit`: on the company's account. `offline`: paid by transfer or cash later. Else a payment provider's id. */
export type PaymentChoice = "credit" | "offline" | (string & {})

/** An order as asked for, before anything was looked up. Whose order it is never comes from the client. */
export type OrderRequest = {
  source: PlacementSource
  buyer: Buyer
  /** The user who orders on the company's behalf. */
  placed_by: string | null
  /** Channels of the publishable key; empty: the store's default channel. */
  sales_channel_ids: string[]
  lines: RequestedLine[]
  ship_to: { address_id: string } | ShipToAddress
  shipping_option_id: string | null
  payment: PaymentChoice
  promo_codes: string[]
  po_number: string | null
  remark: string | null
  /** The day on which the buyer wants the goods. */
  requested_delivery_date: string | null
  /** What the buyer saw; another total is refused with the new preview. */
  expected_total: string | null
  /** The moment whose prices apply, without the promotions that run by themselves today; null: now. */
  priced_at: Date | null
}

/** Why an order, or one line of it (`line`, counted from 1), is refused: `code` for programs, `details` for figures. */
export type Problem = { code: string; message: string; line?: number; details?: Record<string, unknown> }

export type TaxLine = {
  code: string
  rate: number
  description: string | null
  tax_rate_id: string | null
  provider_id: string | null
}

export type Adjustment = {
  code: string | null
  amount: string
  promotion_id: string | null
  is_tax_inclusive?: boolean
  description?: string | null
}

/** The columns of core's order line that are copied from the catalogue, so that later changes do not reach the order. */
export type LineSnapshot = {
  title: string
  subtitle: string | null
  thumbnail: string | null
  product_id: string | null
  product_title: string | null
  product_description: string | null
  product_subtitle: string | null
  product_type: string | null
  product_type_id: string | null
  product_collection: string | null
  product_handle: string | null
  variant_id: string | null
  variant_sku: string | null
  variant_barcode: string | null
  variant_title: string | null
  variant_option_values: Record<string, unknown> | null
  is_discountable: boolean
  is_giftcard: boolean
  requires_shipping: boolean
}

export type DraftLine = {
  /** The order line's id to be; a split adds further ones. */
  id: string
  /** Counted from 1, in the order of the request. */
  position: number
  sku: string | null
  quantity: string
  note: string | null
  unit_price: string
  list_price: string | null
  price_source: string | null
  compare_at_unit_price: string | null
  is_tax_inclusive: boolean
  is_custom_price: boolean
  snapshot: LineSnapshot
  metadata: Record<string, unknown>
  tax_lines: TaxLine[]
  adjustments: Adjustment[]
  category_path_ids: string[]
  /** What stock the line draws, and how it may be divided over warehouses. */
  stock: { manage_inventory: boolean; allow_backorder: boolean; components: StockComponent[]; step: string }
}

export type DraftShippingMethod = {
  id: string
  name: string
  description: unknown
  shipping_option_id: string | null
  amount: string
  is_tax_inclusive: boolean
  data: Record<string, unknown>
  metadata: Record<string, unknown> | null
  tax_lines: TaxLine[]
  adjustments: Adjustment[]
}

export type OrderAddress = {
  company?: string | null
  first_name?: string | null
  last_name?: string | null
  phone?: string | null
  address_1?: string | null
  address_2?: string | null
  city?: string | null
  province?: string | null
  postal_code?: string | null
  country_code?: string | null
  metadata?: Record<string, unknown> | null
}

/** Gift cards and the like that a cart already took off; core's own order rows carry them. */
export type CreditLine = {
  amount: string
  reference: string | null
  reference_id: string | null
  metadata: Record<string, unknown> | null
}

export type Capture = { id: string; amount: string }

/** A cart brings its own collection and session; an order without cart gets new ones. */
export type DraftPayment =
  | { kind: "credit"; payment_collection_id: string | null; payment_session_id: string | null }
  | { kind: "later"; provider_id: string | null; payment_collection_id: string | null }
  /** The cart's session, authorised by its provider before anything is written. */
  | { kind: "authorized"; payment_collection_id: string | null; captures: Capture[] }

/** A priced, taxed and discounted order that is not placed yet; `problems` say what would be refused. */
export type OrderDraft = {
  source: PlacementSource
  buyer: Buyer | null
  customer_id: string | null
  email: string | null
  placed_by: string | null
  cart_id: string | null
  currency_code: string
  region_id: string | null
  sales_channel_id: string | null
  locale: string | null
  /** For the warehouse plan. */
  ship_to: ShipToAddress
  warehouses: Warehouse[]
  shipping_address: OrderAddress | null
  billing_address: OrderAddress | null
  lines: DraftLine[]
  shipping_methods: DraftShippingMethod[]
  promotion_ids: string[]
  credit_lines: CreditLine[]
  payment: DraftPayment
  po_number: string | null
  remark: string | null
  requested_delivery_date: string | null
  metadata: Record<string, unknown> | null
  /** Whether it will have to be reviewed before it ships. */
  review: ReviewTerms
  problems: Problem[]
}
