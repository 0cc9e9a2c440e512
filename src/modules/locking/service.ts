import type { Context } from "@medusajs/framework/types"
import { LockingModuleService as CoreLockingModuleService } from "@medusajs/locking/dist/services"

type Settings = Parameters<CoreLockingModuleService["execute"]>[2]

/** How the ids of stock items begin: core locks them round every change of stock. */
const STOCK_ITEM = "iitem_"

export default class LockingModuleService extends CoreLockingModuleService {
  /**
   * As core's, but takes no lock for stock items: the inventory module locks their rows in id order. Core takes several
   * in any order, so two operations that share two goods would wait for each other until both give up, when a cancelled
   * order's payment is gone already.
   */
  override async execute<T>(
    keys: string | string[],
    job: (signal?: AbortSignal) => Promise<T>,
    settings?: Settings,
    sharedContext: Context = {},
  ): Promise<T> {
    const others = [keys].flat().filter((key) => !key.startsWith(STOCK_ITEM))
    return others.length ? await super.execute(others, job, settings, sharedContext) : await job()
  }
}
