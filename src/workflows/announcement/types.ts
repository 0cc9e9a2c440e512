import type { AnnouncementTexts } from "../../modules/announcement/types"
import type { Language } from "../../utils/languages"

export type AnnouncementToSave = {
  /** Null makes a new one; else all of it is replaced. */
  id: string | null
  /** In one language at least. */
  texts: { [language in Language]?: AnnouncementTexts[language] }
  /** Where it leads: to goods, to a category, or nowhere. */
  product_id?: string | null
  category_id?: string | null
  /** Who sees it; none: everyone. */
  customer_group_ids?: string[]
  /** ISO 8601; null: since ever, for ever. */
  shown_from?: string | null
  shown_until?: string | null
}
