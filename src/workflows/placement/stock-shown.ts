import type { MedusaContainer } from "@medusajs/framework/types"
import type CatalogModuleService from "../../modules/catalog/service"
import type { OrderDraft } from "./types"

/** Whether who orders is told figures of stock: the merchant's own people are, buyers where the merchant shows them. */
export function tellsFigures(container: MedusaContainer, { placed_by }: OrderDraft): boolean {
  return placed_by !== null || container.resolve<CatalogModuleService>("catalog").tellsFigures
}
