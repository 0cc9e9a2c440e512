import { MathBN } from "@medusajs/framework/utils"
import type { StockDisplay } from "../../../options"

/** Below this goods are few. */
const FEW = 20

export type StockLevel = "in_stock" | "few" | "none"

type Place = { warehouse_id: string; warehouse: string; available: string }

export type Stock = {
  manage_inventory: boolean
  allow_backorder: boolean
  available: string
  warehouses: Place[]
}

/**
 * Stock as the merchant lets buyers see it: with figures, as words, or not at all. Goods whose stock is not managed
 * are always there, and have no figure.
 */
export function showStock(stock: Stock, display: StockDisplay, perWarehouse: boolean) {
  const { manage_inventory, allow_backorder, warehouses } = stock
  const show = (available: string) => ({
    level: display === "hidden" ? null : levelOf(available),
    available: display === "exact" ? available : null,
  })
  const all = manage_inventory
    ? show(stock.available)
    : { level: display === "hidden" ? null : ("in_stock" as const), available: null }
  const isTold = manage_inventory && display !== "hidden"
  return {
    is_managed: manage_inventory,
    allows_backorder: allow_backorder,
    ...all,
    ...(perWarehouse && {
      warehouses: isTold
        ? warehouses.map(({ available, ...warehouse }) => ({ ...warehouse, ...show(available) }))
        : [],
    }),
  }
}

function levelOf(available: string): StockLevel {
  if (!MathBN.gt(available, 0)) {
    return "none"
  }
  return MathBN.lt(available, FEW) ? "few" : "in_stock"
}
