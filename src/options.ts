/** How the price is chosen when several apply: the most specific one (a company's own first), or the lowest. */
export type PricePolicy = "most_specific" | "lowest"

/** What the warehouse plan minimises first. */
export type AllocationPolicy = "fewest_parcels" | "nearest_first" | "priority_first"

/** How buyers see stock: the figure, a word (in stock, few, none), or nothing. */
export type StockDisplay = "exact" | "words" | "hidden"

/** The merchant's choices. Every one has a default: `withB2b(config)` alone is a working system. */
export type B2bOptions = {
  /** Default `most_specific`. */
  pricePolicy?: PricePolicy
  /** Default `fewest_parcels`. */
  allocationPolicy?: AllocationPolicy
  /** What the catalogue tells buyers of stock. Default `exact`. */
  stockDisplay?: StockDisplay
  /** IANA zone of the merchant's days: when a spending limit's day begins, which wanted dates are past. Default `UTC`. */
  timeZone?: string
  /** Days after completion during which an order's commission stays frozen. Default 7. */
  returnWindowDays?: number
  /** Minutes for which an order that is to be paid online keeps its stock without being paid. Default 60. */
  onlinePaymentMinutes?: number
  /**
   * Whether an order may name the moment whose prices apply (`priced_at`), as an import of past orders needs.
   * Default false: a buyer could otherwise choose the day on which goods were cheapest.
   */
  allowPricedAt?: boolean
}

export const defaultOptions: Required<B2bOptions> = {
  pricePolicy: "most_specific",
  allocationPolicy: "fewest_parcels",
  stockDisplay: "exact",
  timeZone: "UTC",
  returnWindowDays: 7,
  onlinePaymentMinutes: 60,
  allowPricedAt: false,
}
