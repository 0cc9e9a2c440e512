import { z } from "@medusajs/framework/zod"
import { id, text } from "../../fields"
import { paging } from "../../paging"
import { moment } from "../commission-rules/validators"

const MOST_GROUPS = 500

export const ListAnnouncementsParams = z.object(paging({ limit: 50, maximum: 200 }))

const words = z.object({ title: text(100), text: text(1000) }).strict()

export const AnnouncementBody = z
  .object({
    texts: z
      .object({ en: words.nullish(), zh: words.nullish() })
      .strict()
      .refine(({ en, zh }) => en || zh, { message: "texts needs words in en or in zh" }),
    product_id: id.nullish(),
    category_id: id.nullish(),
    customer_group_ids: z.array(id).max(MOST_GROUPS).optional(),
    shown_from: moment.nullish(),
    shown_until: moment.nullish(),
  })
  .strict()
  .refine(({ product_id, category_id }) => !product_id || !category_id, {
    message: "leads to product_id or to category_id, not to both",
  })
  .refine(({ shown_from, shown_until }) => !shown_from || !shown_until || shown_from < shown_until, {
    message: "shown_until must be later than shown_from",
  })
export type AnnouncementBody = z.infer<typeof AnnouncementBody>
