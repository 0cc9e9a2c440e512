import { fromPence } from "../online-retail/exact"
import { spread } from "../online-retail/spread"

/** What is priced: the source names no prices. */
export type Unpriced = { name: string; subcategory: string; unit: string }

type Fen = number
type Range = readonly [from: Fen, to: Fen]

/** For goods whose name tells their worth, the first that fits; per unit of the goods, in fen. */
const BY_NAME: readonly (readonly [pattern: RegExp, range: Range])[] = [
  [/大干贝/, [16800, 19800]],
  [/蛏干/, [6800, 8800]],
  [/明虾|皮皮虾|花蟹/, [4200, 6800]],
  [/鳕鱼|红古鱼|黄瓜鱼/, [2600, 3900]],
  [/牛肉丸/, [2200, 2600]],
  [/牛腩|牛肉$/, [3600, 4600]],
  [/干香菇|干木耳|黑木耳|枸杞/, [3200, 4500]],
  [/花椒|八角|香叶|孜然/, [2600, 4200]],
  [/白糖|面粉|生粉|地瓜粉|黄豆$|小米$|糯米$|盐/, [260, 480]],
  [/贡米$/, [6800, 8800]],
  [/烤鸭|烧鸡|香鸭/, [3200, 4800]],
  [/小米椒|荷兰豆|芦笋|鲜茶树菇|欧芹/, [850, 1600]],
  [/荔枝|火龙果|小可爱|千禧/, [650, 1200]],
]

/** For packed goods, by what the name says of the pack. */
const BY_PACK: readonly (readonly [pattern: RegExp, range: Range])[] = [
  [/(50斤|25kg)\/包/i, [12800, 16800]],
  [/10KG\/包|20斤/i, [5800, 7800]],
  [/5KG\/包/i, [3600, 4600]],
  [/20L/, [16800, 17800]],
  [/花生油/, [13800, 14800]],
  [/5L/, [5200, 7800]],
  [/20kg/i, [5800, 6800]],
  [/6KG/i, [6800, 7800]],
  [/1\.9L|1\.85kg|2\.5kg/i, [1500, 2600]],
  [/\D[12]0g/, [180, 320]],
]

/** For all other goods. */
const BY_SUBCATEGORY: Record<string, Range> = {
  叶菜类: [180, 420],
  葱芹蒜类: [220, 580],
  瓜果类: [160, 480],
  根茎类: [150, 460],
  豆类: [260, 680],
  菌菇类: [420, 980],
  素食: [220, 780],
  散称类: [480, 1680],
  包装类: [350, 1280],
  瓶装类: [680, 1680],
  根个条罐支袋: [180, 320],
  整件类: [4800, 6800],
  调味品: [480, 1480],
  猪肉类: [1180, 2280],
  鸡肉类: [980, 1880],
  鸭肉类: [1180, 1880],
  牛肉类: [3600, 4600],
  其他肉类: [880, 1880],
  水果: [280, 780],
  米类: [280, 420],
  面食类: [280, 680],
  油类: [5200, 7800],
  冰鲜海鲜类: [880, 2280],
  冰鸡类: [680, 1280],
  冰猪类: [980, 1980],
  冰牛羊类: [2680, 3280],
  其他类: [880, 2280],
  贝壳类: [580, 1280],
  鱼类: [880, 1880],
  蛋类: [480, 980],
  饮料: [450, 1280],
  杂货类: [380, 1280],
  鲜花类: [280, 1880],
}

/** Single eggs and the like, of subcategories that are otherwise weighed. */
const BY_UNIT: Record<string, Range> = { 个: [120, 220], 枝: [280, 480], 板: [1880, 2480], 件: [4800, 9800] }

const STEP = 10
const WEIGHED = "斤"

/**
 * A made-up list price in yuan per unit: within a range that fits the kind of goods, at a place that only the name
 * decides, in steps of 0.10.
 */
export function listPriceOf({ name, subcategory, unit }: Unpriced): string {
  const words = unit === WEIGHED ? BY_NAME : [...BY_PACK, ...BY_NAME]
  const range =
    words.find(([pattern]) => pattern.test(name))?.[1] ?? BY_UNIT[unit] ?? BY_SUBCATEGORY[subcategory]
  if (!range) {
    throw new Error(`No price range for ${name} (${subcategory})`)
  }
  const [from, to] = range
  const steps = Math.floor((to - from) / STEP) + 1
  return fromPence(BigInt(from + STEP * spread(name, steps)))
}

/** Part of a list price, in fen rounded half up. */
export function shareOf(listPrice: string, percent: bigint): string {
  const fen = BigInt(listPrice.replace(".", ""))
  return fromPence((fen * percent + 50n) / 100n)
}
