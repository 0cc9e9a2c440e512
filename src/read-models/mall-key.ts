import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** The newest publishable key that opens the store's default sales channel: the one that the mall sells through. */
export async function readMallKey(container: MedusaContainer): Promise<string | null> {
  const [key] = await readAcross<{ token: string }>(
    container,
    `select k.token from store s
     join publishable_api_key_sales_channel l on l.sales_channel_id = s.default_sales_channel_id
       and l.deleted_at is null
     join api_key k on k.id = l.publishable_key_id and k.type = 'publishable' and k.deleted_at is null
       and (k.revoked_at is null or k.revoked_at > now())
     where s.deleted_at is null
     order by k.created_at desc, k.id desc limit 1`,
  )
  return key?.token ?? null
}
