import { z } from "@medusajs/framework/zod"
import { id } from "../../../../fields"
import { OrderBody } from "../../../../store/orders/validators"

export const OnBehalfBody = OrderBody.extend({
  /** The member for whom it is ordered; their limits apply. */
  customer_id: id.nullish().transform((value) => value ?? null),
  source: z.enum(["on_behalf", "message", "phone", "api"]).default("on_behalf"),
  sales_channel_id: id.nullish().transform((value) => value ?? null),
})

export type OnBehalfBody = z.infer<typeof OnBehalfBody>
