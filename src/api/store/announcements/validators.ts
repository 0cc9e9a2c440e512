import { z } from "@medusajs/framework/zod"
import { LANGUAGES } from "../../../utils/languages"

export const StoreAnnouncementsParams = z.object({ language: z.enum(LANGUAGES).default("en") })
export type StoreAnnouncementsParams = z.infer<typeof StoreAnnouncementsParams>
