import { spread } from "../online-retail/spread"
import { FOOD } from "./food"
import { picture, type Colours } from "./shapes"

type Look = { draw: keyof typeof FOOD; colours: readonly [main: string, dark: string, accent: string] }
const look = (draw: Look["draw"], main: string, dark: string, accent: string): Look => ({
  draw,
  colours: [main, dark, accent],
})

const GREEN = ["#57a64b", "#3d8640", "#d3edb0"] as const
const RED_MEAT = ["#d9636b", "#b9434f", "#f8d9d3"] as const

/** What goods look like by a word of their name, the first that fits. */
const BY_NAME: readonly (readonly [words: RegExp, look: Look])[] = [
  [/虾饺|汤圆|燕|叉烧包|饺/, look("dumplings", "#fbf3e6", "#e3cfb2", "#c89b6a")],
  [/丸|芝麻球|鱼豆腐/, look("balls", "#f0c08a", "#d99a5e", "#6c8fb3")],
  [/虾/, look("shrimp", "#f08a5d", "#d7653a", "#ffd9c2")],
  [/蟹/, look("crab", "#e0663c", "#b84a28", "#ffd0b8")],
  [/海蛎|花蛤|蛏|干贝/, look("shells", "#d9c3a5", "#a98a66", "#f3e6d2")],
  [/骨|排(?!$)|肋|七寸/, look("ribs", "#d9636b", "#b9434f", "#f5e6d6")],
  [/鸭血|猪血/, look("tofu", "#9c4a42", "#7a332e", "#8a3d37")],
  [/鸭蛋|皮蛋/, look("eggs", "#cfdcc9", "#adc0a8", "#c9b8a0")],
  [/蛋$/, look("eggs", "#f0cfa6", "#dcb184", "#c9b8a0")],
  [/鸡爪|鸡|鸭|只\*/, look("poultry", "#eebf86", "#cf9450", "#f8ead6")],
  [/蛋黄/, look("balls", "#f3a531", "#d98618", "#7a9cc6")],
  [/豆腐(?!泡|片)|千张|香干/, look("tofu", "#fbf5e4", "#e0d2b3", "#efe4c9")],
  [
    /豆腐泡|豆腐片|油条|春卷|芋酥|芋条|薯条|麻花|鸡块|芒果酥|虾饼/,
    look("balls", "#e8a94d", "#c78432", "#d9584a"),
  ],
  [
    /面粉|生粉|地瓜粉|糯米粉|米粉$|盐|糖(?!纳)|味精|胡椒|咖喱|椒粉|蒸肉|紫菜|榨菜|酸菜|萝卜干|火腿|冰青豆|玉米粒|三鲜|红曲|酒糟|孜然/,
    look("pouch", "#e05a4f", "#b8403a", "#fff3dd"),
  ],
  [
    /粉丝|粉干|面$|面 |生面|切面|线面|河粉|粿|粉皮|米面|阳春/,
    look("noodles", "#f3dfa6", "#d9bd74", "#4f7fb5"),
  ],
  [/斤\/包|香米|贡米|小町|KG\/包|早米/i, look("sack", "#f1e5cb", "#d0b98d", "#c94f43")],
  [
    /油(?!条|面|桃|麦)\S*\s*\S*5L|20L|调和油|大豆油|花生油|玉米油/,
    look("jug", "#f4c542", "#b88a17", "#fdf3cf"),
  ],
  [/酱油|生抽|老抽|豉油|鼓油|醋|酒|鱼露|柠檬汁|辣鲜露|鸡汁/, look("bottle", "#5a3326", "#c53b32", "#f7e3c0")],
  [
    /蚝油|耗油|沙司|蒜蓉酱|豆瓣酱|酱|油辣椒|老干妈|桂花|花生酱|黑椒碎|黄金鱼|泡椒/,
    look("jar", "#c8452f", "#7d2b20", "#fff0d8"),
  ],
  [/罐头|扣肉/, look("tin", "#c9ced6", "#9aa3b0", "#e26a4a")],
  [/洗洁精|多丁/, look("jug", "#7cc6e8", "#3d8fb8", "#f5fbff")],
  [/酸奶|椰汁/, look("carton", "#f4f7fb", "#cfdbe8", "#5fa8d3")],
  [/保鲜袋|粽绳|粽叶/, look("pouch", "#9fcfae", "#6ba583", "#f3faf2")],
  [/冰块/, look("ice", "#bfe3f5", "#7fbfe0", "#ffffff")],
  [/跳舞兰|杨兰/, look("flowers", "#c77dd6", "#9c52b3", "#ffd766")],
  [/金针菇|海鲜菇|茶树菇|白玉菇/, look("needles", "#f6ead2", "#d9c39c", "#fbf6ea")],
  [/菇|木耳/, look("mushrooms", "#b98a5e", "#8f6540", "#f4e8d6")],
  [/西兰花|西蓝花/, look("florets", "#4d9a4b", "#35763a", "#9fcc78")],
  [/^花菜/, look("florets", "#f5efdc", "#dccfae", "#a7cf83")],
  [/玉米/, look("corn", "#f7cf46", "#d9a520", "#6fae4e")],
  [/茄子/, look("slender", "#7b4a9b", "#59307a", "#5fa050")],
  [/黄瓜鱼|鱼|雕|鳕|秋刀|带鱼|鱿/, look("fish", "#8fb1c9", "#5f88a6", "#e4eef5")],
  [/黄瓜|丝瓜|苦瓜|胡瓜|小瓜|秋葵/, look("cucumber", "#5fa84f", "#3f8340", "#a9d686")],
  [/南瓜/, look("gourd", "#ef9436", "#d47420", "#6f8f3e")],
  [/冬瓜/, look("gourd", "#a9cf9b", "#7fb07a", "#5f8f4e")],
  [/西瓜/, look("melon", "#7fbf5f", "#3f8c46", "#ee5d5d")],
  [/甜瓜|哈密瓜/, look("melon", "#f2d06b", "#d9ab3c", "#f6a95c")],
  [/香蕉/, look("bananas", "#f7d64a", "#e0b62a", "#6b4f2a")],
  [/荔枝|金桔|葡萄|李子|千禧|小可爱|马蹄/, look("cluster", "#e0554d", "#bf3b3b", "#6fae5a")],
  [/柠檬/, look("round", "#f8dc4a", "#e3bf2b", "#68a957")],
  [/青桔|芭乐/, look("round", "#9ccc5a", "#78ad3f", "#4f8f46")],
  [/西红柿/, look("round", "#e6493f", "#c6332f", "#56a04a")],
  [/桃|火龙果/, look("round", "#ee7896", "#d9587c", "#6fae5a")],
  [/小米椒|尖椒|杭椒|干辣椒|辣椒/, look("chilli", "#dc3c34", "#b92a2a", "#5c9a4c")],
  [/黄彩椒/, look("pepper", "#f5bf35", "#d79c1c", "#5c9a4c")],
  [/红彩椒/, look("pepper", "#dd4038", "#b62c2c", "#5c9a4c")],
  [/椒（|菜椒/, look("pepper", "#5ba64c", "#3f843d", "#386f35")],
  [/豆芽/, look("needles", "#e9d873", "#c9b145", "#fbf8e6")],
  [/长豆|四季豆|荷兰豆|毛豆|蒜苔|芦笋/, look("pods", "#6fb554", "#4f963f", "#a8d97f")],
  [/胡萝卜/, look("roots", "#ef8a34", "#d56f1d", "#57a04b")],
  [/白萝卜|茭白|莴笋|西芹|山药|笋|莲藕|百合/, look("roots", "#f4efe2", "#d8cfb6", "#6aad55")],
  [/紫薯/, look("tubers", "#8b5aa0", "#6b3f82", "#5a2f70")],
  [/红心地瓜|地瓜/, look("tubers", "#c8694c", "#a84f38", "#8c3f2c")],
  [/土豆|芋|姜/, look("tubers", "#d9b27a", "#b98f58", "#9a7444")],
  [/蒜头|光蒜/, look("bulbs", "#faf3ea", "#d9c7b4", "#e8dcc8")],
  [/红洋葱|干葱/, look("bulbs", "#a8557f", "#7d3560", "#d9b98f")],
  [/洋葱/, look("bulbs", "#f2e3c0", "#cfae72", "#d9b98f")],
  [/大白菜|天津白|娃娃菜|球生菜|流星包/, look("cabbage", "#a7d27a", "#7fb75c", "#eef6d3")],
  [/葱|韭|芹|蒜|香菜/, look("scallions", "#57a64b", "#3d8640", "#eef3dc")],
  [/苋|红叶/, look("leaves", "#a4486a", "#6f8f45", "#e6b3c3")],
]

/** All others, by their subcategory. */
const BY_SUBCATEGORY: Record<string, Look> = {
  猪肉类: look("meat", ...RED_MEAT),
  牛肉类: look("meat", "#b8454a", "#8f3036", "#f3d4cc"),
  冰牛羊类: look("meat", "#b8454a", "#8f3036", "#f3d4cc"),
  冰猪类: look("meat", ...RED_MEAT),
  其他肉类: look("poultry", "#b7c98a", "#8fa562", "#eef3dc"),
  蛋类: look("eggs", "#f0cfa6", "#dcb184", "#c9b8a0"),
  水果: look("round", "#f09a3e", "#d97b20", "#6fae5a"),
  散称类: look("grains", "#c98a4b", "#a56a32", "#e9dcc6"),
  素食: look("pouch", "#6fae7a", "#4f8a5c", "#f6f3e2"),
  根茎类: look("roots", "#f4efe2", "#d8cfb6", "#6aad55"),
  其他类: look("pouch", "#5f9fd0", "#3f7cae", "#f5fafe"),
  米类: look("sack", "#f1e5cb", "#d0b98d", "#c94f43"),
}

/** Dry goods have the colour of what they are. */
const GRAINS: readonly (readonly [words: RegExp, main: string, dark: string])[] = [
  [/黑/, "#4a4048", "#2f282e"],
  [/红|枸杞|枣/, "#b2402f", "#8c2d22"],
  [/绿/, "#7da04c", "#5d7f35"],
  [/黄|小米/, "#e6bf58", "#c99f37"],
  [/花生|燕麦|糯米/, "#e6cfa8", "#c9ab7c"],
]

const GROUND = "#e2efe3"

/** A picture of goods, drawn from their name alone. */
export function foodPicture(name: string, subcategory: string): string {
  const { draw, colours } = foodLook(name, subcategory)
  return picture(FOOD[draw], colours, GROUND)
}

/** The drawing and colours of goods; names that differ get shades that differ a little. */
export function foodLook(name: string, subcategory: string): { draw: keyof typeof FOOD; colours: Colours } {
  const found = BY_NAME.find(([words]) => words.test(name))?.[1] ?? BY_SUBCATEGORY[subcategory]
  const { draw, colours } = found ?? look("leaves", ...GREEN)
  const [main, dark, accent] = colours
  const grains = draw === "grains" && GRAINS.find(([words]) => words.test(name))
  return {
    draw,
    colours: {
      main: shade(grains ? grains[1] : main, spread(name, 5) - 2),
      dark: grains ? grains[2] : dark,
      accent,
      pattern: "plain",
    },
  }
}

/** A colour a little lighter (positive) or darker: 4 of 255 a step. */
function shade(colour: string, steps: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) + steps * 4)
  return `#${parts.map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, "0")).join("")}`
}
