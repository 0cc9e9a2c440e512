import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import type InventoryModuleService from "../../modules/inventory/service"
import type PlacementModuleService from "../../modules/placement/service"
import type WarehouseModuleService from "../../modules/warehouse/service"
import type { Ranking, Whereabouts } from "../../modules/warehouse/types"
import { readGoodsToOrder } from "../../read-models/goods-to-order"
import { splitStep } from "../placement/draft/draft-line"

export type SimulatedLine = { sku: string; quantity: string }

/**
 * How all warehouses rank for an address, and from where goods would ship there now by the merchant's policy. Changes
 * nothing. INVALID_DATA names SKUs that do not exist.
 */
export async function simulateShipping(
  container: MedusaContainer,
  { ship_to, lines }: { ship_to: Whereabouts; lines: SimulatedLine[] },
) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const warehouses = container.resolve<WarehouseModuleService>("warehouse")
  const { data: locations } = await query.graph({ entity: "stock_location", fields: ["id"] })
  const ranked = await warehouses.rankLocations({ ship_to, location_ids: locations.map(({ id }) => id) })
  return lines.length ? { ...ranked, shipping: await planOf(container, ranked, lines) } : ranked
}

async function planOf(container: MedusaContainer, { ranking }: Ranking, lines: SimulatedLine[]) {
  const inventory = container.resolve<InventoryModuleService>(Modules.INVENTORY)
  const { settings } = container.resolve<PlacementModuleService>("placement")
  const skus = lines.map(({ sku }) => sku)
  const goods = await readGoodsToOrder(container, {
    ...{ skus, variant_ids: [], sales_channel_id: null, customer_group_ids: [] },
  })
  const bySku = new Map(goods.map((row) => [row.sku, row]))
  const wanted = lines.map(({ sku, quantity }, index) => {
    const row = bySku.get(sku)
    if (!row) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `lines.${index}.sku: there are no goods ${sku}`)
    }
    const { manage_inventory, allow_backorder, components, order_rule } = row
    return {
      ...{ line_id: String(index + 1), sku, quantity, step: splitStep(order_rule) },
      ...{ manage_inventory, allow_backorder, components },
    }
  })
  const policy = settings.allocationPolicy
  const { parts, shortages, explanation } = await inventory.planAllocation({ lines: wanted, ranking, policy })
  const nameOf = (id: string | null) => ranking.find(({ location_id }) => location_id === id)?.name ?? null
  return {
    ...{ policy, reason: explanation.reason, summary: explanation.summary },
    distance_unknown: explanation.distance_unknown,
    candidates: explanation.candidates,
    lines: lines.map(({ sku, quantity }, index) => {
      const line = index + 1
      const ofLine = <Of extends { line_id: string }>(each: Of) => each.line_id === String(line)
      return {
        ...{ line, sku, quantity, title: bySku.get(sku)!.product_title },
        parts: parts.filter(ofLine).map((part) => ({
          ...{ warehouse_id: part.location_id, warehouse: nameOf(part.location_id) },
          ...{ quantity: part.quantity, is_backorder: part.is_backorder },
        })),
        available: shortages.find(ofLine)?.available ?? quantity,
      }
    }),
  }
}
