import { z } from "@medusajs/framework/zod"
import { VIEW_PAGES } from "../../../modules/saved-view/types"
import { text } from "../../fields"
import { line } from "../../price-fields"

export const ListSavedViewsParams = z.object({ page: z.enum(VIEW_PAGES) })
export type ListSavedViewsParams = z.infer<typeof ListSavedViewsParams>

export const SaveViewBody = z
  .object({ page: z.enum(VIEW_PAGES), name: line(60), query: text(2000, 0) })
  .strict()
export type SaveViewBody = z.infer<typeof SaveViewBody>
