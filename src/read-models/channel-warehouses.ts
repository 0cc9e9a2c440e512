import type { MedusaContainer } from "@medusajs/framework/types"
import { WAREHOUSES } from "../modules/warehouse/statements/warehouses"
import type { Warehouse } from "../modules/warehouse/types"
import { readAcross } from "../utils/sql"

/** The warehouses that ship for a sales channel. */
export async function readChannelWarehouses(
  container: MedusaContainer,
  channelId: string | null,
): Promise<Warehouse[]> {
  return await readAcross<Warehouse>(
    container,
    `${WAREHOUSES}
     where l.deleted_at is null and l.id in (
       select stock_location_id from sales_channel_stock_location where sales_channel_id = ? and deleted_at is null)`,
    [channelId],
  )
}
