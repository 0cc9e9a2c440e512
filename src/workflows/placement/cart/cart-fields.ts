/** Of core's cart, what an order takes over: the fields that core's own complete-cart reads. */
export const CART_FIELDS = [
  "id",
  "email",
  "locale",
  "metadata",
  "currency_code",
  "customer_id",
  "region_id",
  "sales_channel_id",
  "completed_at",
  "items.*",
  "items.tax_lines.*",
  "items.adjustments.*",
  "items.variant.manage_inventory",
  "items.variant.allow_backorder",
  "items.variant.inventory_items.inventory_item_id",
  "items.variant.inventory_items.required_quantity",
  "items.variant.product.status",
  "items.variant.product.categories.id",
  "items.variant.product.categories.mpath",
  "items.variant.product.shipping_profile.id",
  "shipping_methods.*",
  "shipping_methods.tax_lines.*",
  "shipping_methods.adjustments.*",
  "shipping_methods.shipping_option.shipping_profile_id",
  "shipping_address.*",
  "billing_address.*",
  "credit_lines.*",
  "promotions.id",
  "region.payment_providers.id",
  "payment_collection.id",
  "payment_collection.payment_sessions.*",
]

type Amount = number | string
/** Core keeps the exact figure of every amount in its raw twin. */
type Raw = { value: string }

export type CartTaxLine = {
  code: string
  rate: number
  description?: string | null
  tax_rate_id?: string | null
  provider_id?: string | null
}

export type CartAdjustment = {
  code?: string | null
  amount: Amount
  raw_amount?: Raw
  description?: string | null
  promotion_id?: string | null
  is_tax_inclusive?: boolean
}

export type CartItem = Record<string, unknown> & {
  id: string
  title: string
  quantity: Amount
  raw_quantity?: Raw
  unit_price: Amount
  raw_unit_price?: Raw
  compare_at_unit_price?: Amount | null
  raw_compare_at_unit_price?: Raw | null
  variant_id: string | null
  product_id: string | null
  variant_sku: string | null
  requires_shipping: boolean
  is_discountable: boolean
  is_giftcard: boolean
  is_tax_inclusive: boolean
  is_custom_price: boolean
  metadata: Record<string, unknown> | null
  tax_lines?: CartTaxLine[]
  adjustments?: CartAdjustment[]
  variant?: {
    manage_inventory: boolean
    allow_backorder: boolean
    inventory_items?: { inventory_item_id: string; required_quantity: Amount }[]
    product?: {
      status: string
      categories?: { id: string; mpath: string }[]
      shipping_profile?: { id: string } | null
    }
  } | null
}

export type CartShippingMethod = {
  name: string
  description?: unknown
  amount: Amount
  raw_amount?: Raw
  is_tax_inclusive: boolean
  shipping_option_id: string | null
  data: Record<string, unknown> | null
  metadata: Record<string, unknown> | null
  tax_lines?: CartTaxLine[]
  adjustments?: CartAdjustment[]
  shipping_option?: { shipping_profile_id: string | null } | null
}

export type CartAddress = Record<string, string | null | undefined> & { id?: string }

export type CartSession = { id: string; provider_id: string; status: string }

export type Cart = {
  id: string
  email: string | null
  locale: string | null
  metadata: Record<string, unknown> | null
  currency_code: string
  customer_id: string | null
  region_id: string | null
  sales_channel_id: string | null
  completed_at: string | Date | null
  items: CartItem[]
  shipping_methods: CartShippingMethod[]
  shipping_address: CartAddress | null
  billing_address: CartAddress | null
  credit_lines?: {
    amount: Amount
    raw_amount?: Raw
    reference?: string | null
    reference_id?: string | null
    metadata?: Record<string, unknown> | null
  }[]
  promotions?: { id: string }[]
  region?: { payment_providers?: { id: string }[] } | null
  payment_collection?: { id: string; payment_sessions?: CartSession[] } | null
}

/** The exact decimal of a core amount. */
export function exact(amount: Amount, raw?: Raw | null): string {
  return raw?.value ?? String(amount)
}
