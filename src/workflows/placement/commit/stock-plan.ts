import type { MedusaContainer } from "@medusajs/framework/types"
import type { AllocationInput } from "../../../modules/inventory/types"
import type PlacementModuleService from "../../../modules/placement/service"
import type WarehouseModuleService from "../../../modules/warehouse/service"
import type { Ranking } from "../../../modules/warehouse/types"
import type { OrderDraft } from "../types"

/** What the planner needs of a draft, and from where the distances were told. */
export async function allocationInput(
  container: MedusaContainer,
  draft: OrderDraft,
): Promise<{ input: AllocationInput; ranked: Ranking }> {
  const warehouses = container.resolve<WarehouseModuleService>("warehouse")
  const placements = container.resolve<PlacementModuleService>("placement")
  const ranked = await warehouses.rank({ ship_to: draft.ship_to, warehouses: draft.warehouses })
  const lines = draft.lines.map(({ id, sku, quantity, stock }) => ({ line_id: id, sku, quantity, ...stock }))
  return { input: { lines, ranking: ranked.ranking, policy: placements.settings.allocationPolicy }, ranked }
}
