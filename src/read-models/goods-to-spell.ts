import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** Up to `limit` goods that are new or have another name than their pinyin initials were made of; one statement. */
export async function readGoodsToSpell(container: MedusaContainer, limit: number) {
  return await readAcross<{ product_id: string; name: string }>(
    container,
    `select p.id as product_id, p.title as name
     from product p
     left join goods_initials i on i.product_id = p.id
     where p.deleted_at is null and i.name is distinct from p.title
     order by p.id
     limit ?`,
    [limit],
  )
}
