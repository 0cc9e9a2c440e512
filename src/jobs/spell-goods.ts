import type { MedusaContainer } from "@medusajs/framework/types"
import type CatalogModuleService from "../modules/catalog/service"
import { readGoodsToSpell } from "../read-models/goods-to-spell"

const AT_ONCE = 1_000

/** Goods that are new or renamed become findable by their pinyin initials, however they came into the catalogue. */
export default async function spellGoods(container: MedusaContainer): Promise<void> {
  const catalog = container.resolve<CatalogModuleService>("catalog")
  let goods
  do {
    goods = await readGoodsToSpell(container, AT_ONCE)
    await catalog.saveInitials(goods)
  } while (goods.length === AT_ONCE)
}

export const config = { name: "spell-goods", schedule: "* * * * *" }
