import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type PlacementModuleService from "../../../modules/placement/service"
import type { Buyer } from "../../../modules/company/types"
import type { OrderRequest, PlacementSource } from "../../../workflows/placement/types"
import { IdempotencyKey, type OrderBody } from "./validators"

type Who = { buyer: Buyer; source: PlacementSource; placed_by: string | null; sales_channel_ids: string[] }

/** Body and log-in together make the request; whose money and prices these are comes from the log-in alone. */
export function orderRequest(
  container: MedusaContainer,
  body: Omit<OrderBody, "expected_total"> & Partial<Pick<OrderBody, "expected_total">>,
  who: Who,
): OrderRequest {
  const { settings } = container.resolve<PlacementModuleService>("placement")
  if (body.priced_at && !settings.allowPricedAt) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "priced_at: this shop sells at today's prices (option allowPricedAt is off)",
    )
  }
  return { ...body, ...who, expected_total: body.expected_total ?? null }
}

/** The header scoped to who sends it, so that one customer's key never answers with another's order. */
export function placementKey(header: string | undefined, scope: string): string | null {
  if (header === undefined) {
    return null
  }
  const key = IdempotencyKey.safeParse(header)
  if (!key.success) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, key.error.issues[0].message)
  }
  return `${scope}:${key.data}`
}
