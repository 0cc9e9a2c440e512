import { describe, expect, it } from "vitest"
import type { Goods } from "../../api/answers"
import { oneLess, oneMore } from "../step-quantity"

const goods = (least: string, multiple: string | null) =>
  ({
    price: { quantity: least },
    order_rule: multiple && { minimum: least, multiple, maximum: null, allows_decimals: true },
  }) as Goods

describe("one step of a quantity", () => {
  it("begins at the least that can be ordered and goes by the multiple", () => {
    const pack = goods("6", "6")
    expect(oneMore(pack, "")).toBe("6")
    expect(oneMore(pack, "6")).toBe("12")
    expect(oneLess(pack, "12")).toBe("6")
  })

  it("takes the goods out below the least", () => {
    expect(oneLess(goods("6", "6"), "6")).toBe("")
    expect(oneLess(goods("1", null), "")).toBe("")
  })

  it("is exact with decimals", () => {
    expect(oneMore(goods("0.1", "0.1"), "0.2")).toBe("0.3")
  })

  it("takes what is half typed as nothing", () => {
    expect(oneMore(goods("2", null), "1.")).toBe("2")
  })
})
