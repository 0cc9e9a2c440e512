import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, MedusaError, Modules } from "@medusajs/framework/utils"
import type InventoryModuleService from "../../modules/inventory/service"
import { readOrderSources } from "../../read-models/order-sources"
import { readAcross } from "../../utils/sql"
import { servingWarehouses } from "./serving-warehouses"

/**
 * From where else what of an order is not packed could ship: each serving warehouse, the nearest first, with what it
 * would have of each line were all of them to go there. NOT_FOUND for no order. A fixed number of statements.
 */
export async function warehouseOptions(container: MedusaContainer, orderId: string) {
  const sources = await readOrderSources(
    (statement, params) => readAcross(container, statement, params),
    orderId,
  )
  if (!sources) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${orderId} was not found`)
  }
  const open = sources.is_closed ? [] : sources.lines.filter(({ packed }) => MathBN.eq(packed, 0))
  const serving = await servingWarehouses(container, sources)
  const inventory = container.resolve<InventoryModuleService>(Modules.INVENTORY)
  const shortages = await inventory.foreseeRelocation(
    open.map(({ order_line_id: line_id, sku, quantity }) => ({ line_id, sku, quantity })),
    serving.map(({ location_id }) => location_id),
  )
  return {
    lines: open,
    options: serving.map(({ location_id, name, distance_km, priority }) => {
      const short = new Map(
        shortages.get(location_id)!.map((shortage) => [shortage.line_id, shortage.available]),
      )
      return {
        ...{ warehouse_id: location_id, warehouse: name, distance_km, priority },
        ...{ takes_all: short.size === 0, lines_short: short.size },
        lines: open.map(({ order_line_id, quantity }) => ({
          order_line_id,
          could_take: short.get(order_line_id) ?? quantity,
        })),
      }
    }),
  }
}
