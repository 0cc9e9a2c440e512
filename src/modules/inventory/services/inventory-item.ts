import type { Context, DAL } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { InjectTransactionManager, MedusaContext, ModulesSdkUtils } from "@medusajs/framework/utils"
import { InventoryItem } from "@medusajs/inventory/dist/models"
import { asFilter, type Selector } from "../deletion"
import { assertNothingReserved, earlierDeletions, redelete } from "../stock-rows"

type Dependencies = { inventoryItemRepository: DAL.RepositoryService }

/**
 * Core's internal service of stock items. Core removes an item with what is reserved of it, and brings back with an
 * item all that was ever deleted of it; here what is reserved stays, and only what went with the item returns with it,
 * so that no old stock and no old reservation reappears.
 */
export class InventoryItemService extends ModulesSdkUtils.MedusaInternalService(InventoryItem) {
  protected readonly inventoryItemRepository: DAL.RepositoryService

  constructor(container: Dependencies) {
    super(container)
    this.inventoryItemRepository = container.inventoryItemRepository
  }

  /** @throws NOT_ALLOWED while anything of the items is reserved */
  @InjectTransactionManager("inventoryItemRepository")
  override async delete(selector: Selector, @MedusaContext() sharedContext: Context = {}) {
    await this.assertUnreserved_(selector, sharedContext)
    return await super.delete(selector as object, sharedContext)
  }

  /** @throws NOT_ALLOWED while anything of the items is reserved */
  @InjectTransactionManager("inventoryItemRepository")
  override async softDelete(selector: Selector, @MedusaContext() sharedContext: Context = {}) {
    const ids = await this.assertUnreserved_(selector, sharedContext)
    return await keepingEarlierDeletions(ids, sharedContext, () => super.softDelete(selector, sharedContext))
  }

  @InjectTransactionManager("inventoryItemRepository")
  override async restore(selector: string[] | object, @MedusaContext() sharedContext: Context = {}) {
    const items = await this.list(asFilter(selector), { select: ["id"], withDeleted: true }, sharedContext)
    const ids = items.map(({ id }) => id)
    return await keepingEarlierDeletions(ids, sharedContext, () => super.restore(selector, sharedContext))
  }

  private async assertUnreserved_(selector: Selector, context: Context): Promise<string[]> {
    const items = await this.list(asFilter(selector), { select: ["id"] }, context)
    const ids = items.map(({ id }) => id)
    await assertNothingReserved({ by: "inventory_item_id", values: ids }, context)
    return ids
  }
}

/** Core's cascade stamps even what was deleted long before with the item's time: its own is put back. */
async function keepingEarlierDeletions<T>(
  itemIds: string[],
  context: Context,
  work: () => Promise<T>,
): Promise<T> {
  const earlier = await earlierDeletions(itemIds, context)
  const result = await work()
  await (context.transactionManager as EntityManager).flush()
  await redelete(earlier, context)
  return result
}
