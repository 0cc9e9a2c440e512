import type { AnnouncementTexts } from "../../modules/announcement/types"

export type DemoName = "online-retail" | "fresh-food"

export type DemoWarehouse = {
  name: string
  city: string
  country_code: string
  province?: string
  latitude: number
  longitude: number
  priority: number
  is_main: boolean
}

/**
 * `parent`: the handle of the category above; it stands before its children in the list. `picture`: SVG; without one a
 * category has that of its first goods.
 */
export type DemoCategory = { handle: string; name: string; parent?: string; picture?: string }

export type DemoGoods = {
  sku: string
  name: string
  handle: string
  description?: string
  external_id: string
  /** SVG. */
  picture: string
  /** Handles of its categories. */
  categories: readonly string[]
  list_price: string
  /** Lower list prices from a quantity on. */
  breaks: readonly { min_quantity: string; amount: string }[]
  /** The one option of the one variant, and what the variant is called. */
  option: string
  option_value: string
  variant: string
  allows_decimals: boolean
  /** By the warehouse's name. */
  stock: ReadonlyMap<string, string>
}

export type DemoTier = { code: string; name: string; discount_bps: number }

export type DemoCompany = {
  code: string
  name: string
  tier: string
  credit_limit: string
  address: {
    label: string
    address_1: string
    country_code: string
    province?: string
    city: string
    latitude: string | number
    longitude: string | number
  }
}

/** Applies from `min_quantity` on, while starts_at <= t < ends_at (null: open). */
export type QuantityPrice = {
  min_quantity: string
  amount: string
  starts_at: string | null
  ends_at: string | null
}

/** Somebody who works at the terminal, beside its owner. */
export type DemoStaff = {
  /** One of the credentials. */
  email: string
  first_name: string
  last_name: string
  /** A ready role; they see the customers that it sees by itself. */
  role_id: string
  department: string
  /** Of a sales rep: where their customers are. */
  region?: string
}

/** One company's own prices of one goods. */
export type DemoContract = { company: string; sku: string; prices: readonly QuantityPrice[] }

export type DemoPromotion = {
  code: string
  /** In force by itself; else for who enters the code. */
  is_automatic: boolean
  name: string
  description: string
  method: "fixed" | "percentage"
  /** An amount in the demo's currency, or per cent. */
  value: number
  /** What the goods of the order must come to: at least, and below. */
  from?: string
  below?: string
  /** The handle of the only category whose goods cost less. */
  category?: string
}

export type DemoAnnouncement = {
  texts: AnnouncementTexts
  /** The handle of the category that it leads to. */
  category?: string
  /** The code of the only tier that it is for. */
  tier?: string
}

/** `cancelled` and `return_asked` by the buyer; from `shipped` on the order is owed. */
export type DemoOrderState = "open" | "cancelled" | "shipped" | "received" | "completed" | "return_asked"

export type DemoOrder = {
  /** Once in the demo. */
  number: string
  company: string
  po_number: string | null
  lines: readonly { sku: string; quantity: string }[]
  /** The moment whose prices apply; null: when it is loaded. */
  priced_at: string | null
  state: DemoOrderState
}

/** What is loaded, whatever its source. Money and quantities are decimal texts; all names are the source's. */
export type Demo = {
  name: DemoName
  /** In the store's metadata: this is there, and where its figures come from. */
  mark: string
  store: string
  /** The first is what goods are priced in. */
  currencies: readonly string[]
  regions: readonly { name: string; countries: readonly string[] }[]
  /** What comes on top of prices in one country; elsewhere nothing. */
  tax?: { country_code: string; name: string; code: string; rate: number }
  delivery: { name: string; label: string; description: string }
  warehouses: readonly DemoWarehouse[]
  categories: readonly DemoCategory[]
  goods: readonly DemoGoods[]
  /** Best first. */
  tiers: readonly DemoTier[]
  companies: readonly DemoCompany[]
  /** The first sales rep has the northern half of the companies, the second the southern one. */
  staff: readonly DemoStaff[]
  payment_terms_days: number
  credit_reason: string
  contracts: readonly DemoContract[]
  distributors: readonly string[]
  referrals: readonly { customer: string; referrer: string }[]
  referred_at: string
  /** `category` is a handle, `tier` a code. */
  commission_rules: readonly { level: number; rate_bps: number; category?: string; tier?: string }[]
  promotions: readonly DemoPromotion[]
  announcements: readonly DemoAnnouncement[]
  /** In the order in which they are placed. */
  orders: readonly DemoOrder[]
}

export const countriesOf = ({ regions }: Demo): string[] =>
  regions.flatMap(({ countries }) => [...countries]).sort()
