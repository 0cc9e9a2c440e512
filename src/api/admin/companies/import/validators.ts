import { z } from "@medusajs/framework/zod"
import { LANGUAGES } from "../../../../utils/languages"

export const ImportCompaniesParams = z.object({
  dry_run: z
    .enum(["true", "false"])
    .default("false")
    .transform((value) => value === "true"),
})
export type ImportCompaniesParams = z.infer<typeof ImportCompaniesParams>

export const ImportTemplateParams = z.object({ language: z.enum(LANGUAGES).default("en") })
export type ImportTemplateParams = z.infer<typeof ImportTemplateParams>
