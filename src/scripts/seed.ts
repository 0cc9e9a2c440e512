import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { unitOfWork } from "../utils/unit-of-work"
import { insertAnnouncements } from "./seed/announcements"
import { insertCommissions } from "./seed/commissions"
import { insertBuyers } from "./seed/companies"
import { insertCredit } from "./seed/credit"
import type { Demo } from "./seed/demo"
import { demoOf } from "./seed/demos"
import { insertGoods } from "./seed/goods"
import { ensureAdmin } from "./seed/log-ins"
import { placeDemoOrders } from "./seed/orders"
import { insertPrices } from "./seed/prices"
import { ensurePromotions } from "./seed/promotions"
import { writePictures } from "./seed/pictures"
import { ensureShop } from "./seed/shop"
import { insertStaff } from "./seed/staff"
import { insertStockLevels } from "./seed/stock-levels"
import { ensureWarehouses } from "./seed/warehouses"

/**
 * Loads a demo: `medusa exec ./src/scripts/seed.ts [online-retail | fresh-food]`. What is made through core's
 * workflows is looked for first; the rest and the mark that all is there is one transaction; promotions and orders
 * follow, each once, until a second mark is gone. So it may be ended and run again at any time.
 */
export default async function seed({ container, args }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const demo = demoOf(args[0] ?? "online-retail")
  // Not in the database, so that another server of the same database needs them too.
  writePictures(demo)
  const marks = await marksOf(container)
  if (marks.demo_data && !marks.demo_has_no_orders) {
    logger.info("The demo data is there already; nothing to do")
    return
  }
  if (!marks.demo_data) {
    await loadRows(container, demo)
  }
  logger.info(`Demo data: promotions, and ${demo.orders.length} orders`)
  await ensurePromotions(container, demo)
  await placeDemoOrders(container, demo)
  await connectionOf(container).raw("update store set metadata = metadata - 'demo_has_no_orders'")
  logger.info("The demo data is loaded")
}

type Marks = { demo_data?: string; demo_has_no_orders?: boolean }

async function marksOf(container: MedusaContainer): Promise<Marks> {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  return store.metadata ?? {}
}

function connectionOf(container: MedusaContainer): Knex {
  return container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
}

async function loadRows(container: MedusaContainer, demo: Demo): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
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
    await insertAnnouncements(unit, demo, buyers)
    await insertStaff(unit, demo, admin, buyers.companies)
    await unit.sql(`update store set metadata = coalesce(metadata, '{}') || ?::jsonb where id = ?`, [
      { demo: demo.name, demo_data: demo.mark, demo_has_no_orders: true },
      shop.store_id,
    ])
  })
  // So many rows at once: plans made before Postgres counts them by itself would be slow ones.
  await connectionOf(container).raw("analyze")
}
