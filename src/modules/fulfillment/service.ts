import type { Context, CreateFulfillmentDTO, FulfillmentDTO } from "@medusajs/framework/types"
import { MedusaContext } from "@medusajs/framework/utils"
import { FulfillmentModuleService as CoreFulfillmentModuleService } from "@medusajs/fulfillment/dist/services"

/** Who says whether orders may leave the house: an order by its id, or by its order lines. */
export type ShippingGuard = {
  assertThrough(toPack: { order_ids: readonly string[]; line_ids: readonly string[] }): Promise<void>
}

type Cradle = ConstructorParameters<typeof CoreFulfillmentModuleService>[0] & { order_review: ShippingGuard }

/** `POST /admin/fulfillments` names its order by id, an order's own workflow hands it over. */
type Packed = CreateFulfillmentDTO & { order_id?: string }

export default class FulfillmentModuleService extends CoreFulfillmentModuleService {
  private readonly cradle_: Cradle

  constructor(cradle: Cradle, declaration: ConstructorParameters<typeof CoreFulfillmentModuleService>[1]) {
    super(cradle, declaration)
    this.cradle_ = cradle
  }

  /**
   * Packs goods, as core does; but nothing of an order that is under review. Whatever route, workflow or foreign code
   * packs, it passes here, before anything is written or a carrier asked. What comes back (`createReturnFulfillment`)
   * is none of this.
   * @throws Refusal ORDER_IN_REVIEW
   */
  override async createFulfillment(
    data: Packed,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<FulfillmentDTO> {
    await this.cradle_.order_review.assertThrough({
      order_ids: [data.order?.id, data.order_id].filter((id) => id !== undefined),
      line_ids: data.items.flatMap(({ line_item_id }) => line_item_id ?? []),
    })
    return await super.createFulfillment(data, sharedContext)
  }
}
