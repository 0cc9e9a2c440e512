import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** The warehouses that ship for a sales channel. */
export async function readChannelLocations(
  container: MedusaContainer,
  channelId: string | null,
): Promise<string[]> {
  const rows = await readAcross<{ id: string }>(
    container,
    `select l.stock_location_id as id from sales_channel_stock_location l
     join stock_location s on s.id = l.stock_location_id and s.deleted_at is null
     where l.sales_channel_id = ? and l.deleted_at is null order by 1`,
    [channelId],
  )
  return rows.map(({ id }) => id)
}
