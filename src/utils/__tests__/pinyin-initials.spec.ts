import { pinyinInitials } from "../pinyin-initials"

describe("pinyinInitials", () => {
  it.each([
    ["西红柿", "xhs"],
    ["有机西红柿 500g", "yjxhs500g"],
    ["重庆火锅底料（微辣）", "cqhgdlwl"],
    ["绿茶·A级", "lcaj"],
    ["鸡蛋 30枚/箱", "jd30mx"],
  ])("of %s are %s", (name, initials) => {
    expect(pinyinInitials(name)).toBe(initials)
  })

  it.each(["Soup plate", "12-A", ""])("has none of %j, which is found by its words", (name) => {
    expect(pinyinInitials(name)).toBe("")
  })
})
