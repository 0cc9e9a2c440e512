import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { InventoryLevelService as CoreInventoryLevelService } from "@medusajs/inventory/dist/services"
import { asFilter, type Selector } from "../deletion"
import { assertNothingReserved } from "../stock-rows"

/**
 * Core's internal service of stock levels (the module loader registers what this folder exports). Core removes a level
 * with reservations still on it; here what is reserved stays, so no reservation is ever without its level.
 */
export class InventoryLevelService extends CoreInventoryLevelService {
  /** @throws NOT_ALLOWED while anything of the levels is reserved */
  @InjectTransactionManager("inventoryLevelRepository")
  override async delete(selector: Selector, @MedusaContext() sharedContext: Context = {}) {
    await this.assertUnreserved_(selector, sharedContext)
    return await super.delete(selector as object, sharedContext)
  }

  /** @throws NOT_ALLOWED while anything of the levels is reserved */
  @InjectTransactionManager("inventoryLevelRepository")
  override async softDelete(selector: Selector, @MedusaContext() sharedContext: Context = {}) {
    await this.assertUnreserved_(selector, sharedContext)
    return await super.softDelete(selector, sharedContext)
  }

  private async assertUnreserved_(selector: Selector, context: Context): Promise<void> {
    const levels = await this.list(asFilter(selector), { select: ["id"] }, context)
    await assertNothingReserved({ by: "id", values: levels.map(({ id }) => id) }, context)
  }
}
