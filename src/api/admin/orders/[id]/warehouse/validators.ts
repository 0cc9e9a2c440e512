import { z } from "@medusajs/framework/zod"
import { id } from "../../../../fields"

/** More lines than any order has. */
const MOST_LINES = 1500

export const ChangeWarehouseBody = z
  .object({
    lines: z
      .array(z.object({ order_line_id: id, warehouse_id: id }).strict())
      .min(1)
      .max(MOST_LINES)
      .refine((lines) => new Set(lines.map((line) => line.order_line_id)).size === lines.length, {
        error: "lines must name every order line once",
      })
      .optional(),
    warehouse_id: id.optional(),
  })
  .strict()
  .refine(({ lines, warehouse_id }) => Boolean(lines) !== Boolean(warehouse_id), {
    error: "either lines, each with its warehouse_id, or one warehouse_id for all",
  })
export type ChangeWarehouseBody = z.infer<typeof ChangeWarehouseBody>
