import type { MedusaContainer } from "@medusajs/framework/types"
import { hiddenProducts } from "../modules/catalog/statements/hidden-products"
import type { Language } from "../utils/languages"
import { readAcross } from "../utils/sql"

export type ShownAnnouncement = {
  id: string
  /** The one asked for, or the other where it is missing. */
  language: Language
  title: string
  text: string
  /** Where it leads; both null where it leads nowhere, or to what the buyer does not see. */
  product_handle: string | null
  category_id: string | null
  shown_until: Date | null
}

type Question = { customer_group_ids: readonly string[]; language: Language }

/** More would be read by nobody. */
const MOST = 20

/**
 * The announcements that are shown now to a buyer in these customer groups, the latest first. Goods that they do not
 * see are not named. One statement.
 */
export async function readShownAnnouncements(
  container: MedusaContainer,
  { customer_group_ids, language }: Question,
): Promise<ShownAnnouncement[]> {
  return await readAcross<ShownAnnouncement>(container, STATEMENT, [customer_group_ids, language, MOST])
}

const STATEMENT = `
  with recursive asked as (
    select ?::text[] as groups, ?::text as language
  ), shown as (
    select a.*, coalesce(a.shown_from, a.created_at) as since,
      case when jsonb_typeof(a.texts -> asked.language) = 'object' then asked.language
        else case asked.language when 'en' then 'zh' else 'en' end end as language
    from announcement a, asked
    where a.deleted_at is null
      and (a.shown_from is null or a.shown_from <= now()) and (a.shown_until is null or a.shown_until > now())
      and (a.customer_group_ids = '{}' or a.customer_group_ids && asked.groups)
    order by since desc, a.id desc limit ?
  ), ${hiddenProducts("select unnest(groups) from asked", "select product_id from shown")}
  select s.id, s.language, s.texts -> s.language ->> 'title' as title, s.texts -> s.language ->> 'text' as text,
    p.handle as product_handle, c.id as category_id, s.shown_until
  from shown s
  left join product p on p.id = s.product_id and p.status = 'published' and p.deleted_at is null
    and not exists (select from hidden where hidden.product_id = s.product_id)
  left join product_category c on c.id = s.category_id and c.is_active and not c.is_internal and c.deleted_at is null
  order by s.since desc, s.id desc`
