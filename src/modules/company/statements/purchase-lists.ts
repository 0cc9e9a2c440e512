import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { sql } from "../../../utils/sql"
import type { ListReader, PurchaseList, PurchaseListHead } from "../types"

const SEEN = `company_id = ? and (member_id is null or member_id = ?) and deleted_at is null`

/** A page of the lists that a member sees without their lines, by name, and how many there are. Two statements. */
export async function purchaseListHeads(
  context: Context,
  { company_id, member_id }: ListReader,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ heads: PurchaseListHead[]; count: number }> {
  const heads = await sql<PurchaseListHead>(
    context,
    `select id, name, member_id is null as is_shared, jsonb_array_length(lines) as line_count, created_at, updated_at
     from purchase_list where ${SEEN} order by name, id limit ? offset ?`,
    [company_id, member_id, limit, offset],
  )
  const [{ count }] = await sql<{ count: number }>(
    context,
    `select count(*)::integer as count from purchase_list where ${SEEN}`,
    [company_id, member_id],
  )
  return { heads, count }
}

/** NOT_FOUND for a list of another company, or another member's own, as for one that does not exist. */
export async function purchaseListOf(
  context: Context,
  { company_id, member_id }: ListReader,
  id: string,
): Promise<PurchaseList> {
  const [list] = await sql<PurchaseList>(
    context,
    `select id, name, member_id is null as is_shared, lines, created_at, updated_at from purchase_list
     where id = ? and ${SEEN}`,
    [id, company_id, member_id],
  )
  if (!list) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Purchase list ${id} was not found`)
  }
  return list
}
