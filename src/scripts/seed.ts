import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { unitOfWork } from "../utils/unit-of-work"
import { insertCommissions } from "./seed/commissions"
import { insertBuyers } from "./seed/companies"
import { insertCredit } from "./seed/credit"
import { demoOf } from "./seed/demos"
import { insertGoods } from "./seed/goods"
import { ensureAdmin } from "./seed/log-ins"
import { insertPrices } from "./seed/prices"
import { writePictures } from "./seed/pictures"
import { ensureShop } from "./seed/shop"
import { insertStockLevels } from "./seed/stock-levels"
import { ensureWarehouses } from "./seed/warehouses"

/**
 * Loads a demo: `medusa exec ./src/scripts/seed.ts [online-retail | fresh-food]`. What is made through core's
 * workflows is looked for first; the rest and the mark that all is there is one transaction. So it may be ended and
 * run again at any time.
 */
export default async function seed({ container, args }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const demo = demoOf(args[0] ?? "online-retail")
  // Not in the database, so that another server of the same database needs them too.
  writePictures(demo.goods)
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  if (store.metadata?.demo_data) {
    logger.info("The demo data is there already; nothing to do")
    return
  }
  logger.info("Demo data: shop, warehouses and log-in")
  const shop = await ensureShop(container, demo)
  const locationIds = await ensureWarehouses(container, demo, shop)
  const admin = await ensureAdmin(container)
  await unitOfWork(container, async (unit) => {
    logger.info(`Demo data: ${demo.goods.length} goods with their stock`)
    const goods = await insertGoods(unit, demo, shop)
    await insertStockLevels(unit, demo, goods, locationIds)
    logger.info(`Demo data: ${demo.companies.length} companies with their prices, credit and distributors`)
    const buyers = await insertBuyers(unit, demo, admin.password_hash)
    await insertPrices(unit, demo, buyers, goods)
    await insertCredit(unit, demo, buyers.companies, admin.user_id)
    await insertCommissions(unit, demo, buyers)
    await unit.sql(`update store set metadata = coalesce(metadata, '{}') || ?::jsonb where id = ?`, [
      { demo: demo.name, demo_data: demo.mark },
      shop.store_id,
    ])
  })
  // So many rows at once: plans made before Postgres counts them by itself would be slow ones.
  await container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION).raw("analyze")
  logger.info("The demo data is loaded")
}
