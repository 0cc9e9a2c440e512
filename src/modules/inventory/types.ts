import type { BigNumberInput } from "@medusajs/framework/types"
import type { AllocationPolicy } from "../../options"

export type { AllocationPolicy }

/** A stock item that one unit of the line consumes: a carton of 24 consumes 24 of the piece's stock item. */
export type AllocationComponent = { inventory_item_id: string; required_quantity: BigNumberInput }

export type AllocationLine = {
  line_id: string
  sku: string | null
  /** In the line's own unit; decimals are real. */
  quantity: BigNumberInput
  /** The smallest quantity that may be split off. A quantity that is no multiple of it is never split. */
  step: BigNumberInput
  manage_inventory: boolean
  allow_backorder: boolean
  /** Several make a kit: all of one part's components come from one location. */
  components: AllocationComponent[]
}

export type RankedLocation = {
  location_id: string
  name: string
  /** To the ship-to; null when unknown. */
  distance_km: number | null
  /** Higher is asked first where distance does not decide. */
  priority: number
  /** Whether the location's service area contains the ship-to. */
  serves: boolean
}

export type AllocationInput = { lines: AllocationLine[]; ranking: RankedLocation[]; policy: AllocationPolicy }

/** What one location ships of one line; every part becomes an order line of its own. */
export type AllocationPart = {
  line_id: string
  /** The first part keeps the line's id, later ones have a new one. */
  order_line_id: string
  /** Null: the line's stock is not managed. */
  location_id: string | null
  quantity: string
  is_backorder: boolean
}

/** A line that cannot be had in full; reduced to `available` (0: dropped) the same order can be allocated. */
export type Shortage = { line_id: string; sku: string | null; requested: string; available: string }

export type AllocationReason =
  | "nothing_to_ship"
  | "single_location"
  | "fewest_parcels"
  | "few_parcels"
  | "nearest_first"
  | "priority_first"

/** Why these locations, as data: enough to show a buyer or a merchant what was weighed. */
export type AllocationExplanation = {
  policy: AllocationPolicy
  reason: AllocationReason
  /** The reason as a short English sentence. */
  summary: string
  /** Whether a distance was unknown, so that priority decided instead. */
  distance_unknown: boolean
  /** In the policy's order; those that do not serve the ship-to last. */
  candidates: (RankedLocation & { chosen: boolean; complete_lines: number })[]
  /** How much of each line every serving location that stocks it could have shipped alone, at most what is wanted. */
  lines: { line_id: string; had: { location_id: string; quantity: string }[] }[]
}

export type Allocation = { parts: AllocationPart[]; explanation: AllocationExplanation }

/** A short line has no parts: either Σ of a line's parts is its quantity, or it is among the shortages. */
export type AllocationPlan = Allocation & { shortages: Shortage[] }

/** What a location has of a stock item that is not reserved (stock − reserved), as decimal text. */
export type StockFigure = { inventory_item_id: string; location_id: string; available: string }

/** An order line whose stock is to be held elsewhere. `quantity` in the line's own unit, as decimal text. */
export type RelocatedLine = { line_id: string; sku: string | null; quantity: string; location_id: string }
