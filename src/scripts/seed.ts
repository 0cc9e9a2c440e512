import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { unitOfWork } from "../utils/unit-of-work"
import { insertCommissions } from "./seed/commissions"
import { insertBuyers } from "./seed/companies"
import { insertCredit } from "./seed/credit"
import { readDemoData } from "./seed/demo-data"
import { insertGoods } from "./seed/goods"
import { ensureAdmin } from "./seed/log-ins"
import { insertPrices } from "./seed/prices"
import { ensureShop } from "./seed/shop"
import { insertStockLevels } from "./seed/stock-levels"
import { ensureWarehouses } from "./seed/warehouses"

const MARK = { demo_data: "Online Retail, November 2011" }

/**
 * Loads the demo data: `medusa exec ./src/scripts/seed.ts`. What is made through core's workflows is looked for
 * first; the rest and the mark that all is there is one transaction. So it may be ended and run again at any time.
 */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  if (store.metadata?.demo_data) {
    logger.info("The demo data is there already; nothing to do")
    return
  }
  const { goods, customers, lines } = readDemoData()
  const countries = [...new Set(customers.map(({ country_code }) => country_code))].sort()
  logger.info("Demo data: shop, warehouses and log-in")
  const shop = await ensureShop(container, countries)
  const locationIds = await ensureWarehouses(container, shop, countries)
  const admin = await ensureAdmin(container)
  await unitOfWork(container, async (unit) => {
    logger.info(`Demo data: ${goods.length} goods with their stock`)
    const seededGoods = await insertGoods(unit, goods, shop)
    await insertStockLevels(unit, seededGoods, lines, locationIds)
    logger.info(`Demo data: ${customers.length} companies with their prices, credit and distributors`)
    const buyers = await insertBuyers(unit, customers, admin.password_hash)
    await insertPrices(unit, buyers, seededGoods, lines)
    await insertCredit(unit, buyers.companies, admin.user_id)
    await insertCommissions(unit, buyers)
    await unit.sql(`update store set metadata = coalesce(metadata, '{}') || ?::jsonb where id = ?`, [
      MARK,
      shop.store_id,
    ])
  })
  // So many rows at once: plans made before Postgres counts them by itself would be slow ones.
  await container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION).raw("analyze")
  logger.info("The demo data is loaded")
}
