import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { sql } from "../../../utils/sql"
import type { PurchaseList, PurchaseListHead } from "../types"

/** A page of the company's lists without their lines, by name, and how many there are. Two statements. */
export async function purchaseListHeads(
  context: Context,
  companyId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ heads: PurchaseListHead[]; count: number }> {
  const heads = await sql<PurchaseListHead>(
    context,
    `select id, name, jsonb_array_length(lines) as line_count, created_at, updated_at from purchase_list
     where company_id = ? and deleted_at is null order by name, id limit ? offset ?`,
    [companyId, limit, offset],
  )
  const [{ count }] = await sql<{ count: number }>(
    context,
    `select count(*)::integer as count from purchase_list where company_id = ? and deleted_at is null`,
    [companyId],
  )
  return { heads, count }
}

/** NOT_FOUND for a list of another company as for one that does not exist. */
export async function purchaseListOf(context: Context, companyId: string, id: string): Promise<PurchaseList> {
  const [list] = await sql<PurchaseList>(
    context,
    `select id, name, lines, created_at, updated_at from purchase_list
     where id = ? and company_id = ? and deleted_at is null`,
    [id, companyId],
  )
  if (!list) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Purchase list ${id} was not found`)
  }
  return list
}
