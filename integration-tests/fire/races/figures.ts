import { Modules } from "@medusajs/framework/utils"
import { databaseOf } from "../../helpers/pricing"
import { stockRows } from "../../helpers/stock-builders"
import type { Setting } from "./setting"

/** What the stock item of this SKU has reserved at each of its warehouses that has or had any: "3 of 5". */
export async function reservedOf({ container }: Setting, sku: string): Promise<string[]> {
  const [item] = await container.resolve(Modules.INVENTORY).listInventoryItems({ sku })
  const rows = await stockRows(container, item.id)
  return rows.map(({ reserved, stocked }) => `${reserved} of ${stocked}`).sort()
}

/** How many orders a company has. */
export async function numberOfOrders({ container }: Setting, companyId: string): Promise<number> {
  const { rows } = await databaseOf(container).raw(
    `select count(*)::int as n from order_company where company_id = ? and deleted_at is null`,
    [companyId],
  )
  return rows[0].n
}
