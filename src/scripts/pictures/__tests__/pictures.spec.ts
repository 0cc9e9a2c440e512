import { freshFood } from "../../fresh-food/demo"
import { readDemoData } from "../../seed/demo-data"
import { foodLook } from "../food-kinds"
import { giftLook, giftPicture } from "../gift-kinds"

describe("pictures of goods", () => {
  it.each([
    ["菠菜", "叶菜类", "leaves"],
    ["西兰花", "瓜果类", "florets"],
    ["荷兰豆", "豆类", "pods"],
    ["黄瓜鱼", "鱼类", "fish"],
    ["黄瓜", "瓜果类", "cucumber"],
    ["咸鸭蛋", "蛋类", "eggs"],
    ["鸭血", "素食", "tofu"],
    ["烤鸭", "鸭肉类", "poultry"],
    ["冻虾仁", "冰鲜海鲜类", "shrimp"],
    ["金龙鱼 大豆油5L/瓶", "油类", "jug"],
    ["海天 金标生抽500ml/瓶", "调味品", "bottle"],
  ])("draw %s as what it is", (name, subcategory, kind) => {
    expect(foodLook(name, subcategory).draw).toBe(kind)
  })

  it.each([
    ["RED RETROSPOT LUNCH BAG", "Bags", { draw: "bag", main: "#d64545", pattern: "spots" }],
    ["FAIRY CAKE DESIGN UMBRELLA", "Jewellery and accessories", { draw: "umbrella" }],
    ["WHITE HANGING HEART T-LIGHT HOLDER", "Lighting and candles", { draw: "candle", pattern: "hearts" }],
  ])("draw %s in its colour, with its pattern", (name, category, { draw, ...colours }) => {
    const look = giftLook(name, category)
    expect(look.draw).toBe(draw)
    expect(look.colours).toMatchObject(colours)
  })

  it("are the same at every run, small, and of many kinds", () => {
    const { goods } = readDemoData()
    const pictures = goods.map(({ name, category }) => giftPicture(name, category))
    expect(goods.map(({ name, category }) => giftPicture(name, category))).toEqual(pictures)
    expect(new Set(pictures).size).toBeGreaterThan(300)
    expect(new Set(freshFood().goods.map(({ picture }) => picture)).size).toBeGreaterThan(100)
    expect(Math.max(...pictures.map(({ length }) => length))).toBeLessThan(12_000)
  })

  it("hold no figure that is none", () => {
    const all = [...freshFood().goods.map(({ picture }) => picture), giftPicture("WREATH", "Christmas")]
    expect(all.filter((picture) => /NaN|undefined/.test(picture))).toEqual([])
  })
})
