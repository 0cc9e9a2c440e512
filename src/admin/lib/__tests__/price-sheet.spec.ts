import { parsePaste } from "../paste-prices"
import { EMPTY_DRAFT, undone, withChanges, withMended, without, withSeen } from "../price-draft"
import { changeTo, linesOf } from "../price-lines"
import type { GoodsRow, OwnPrice } from "../prices"

const own = (more: Partial<OwnPrice>): OwnPrice => ({
  ...{ id: "cprice_1", min_quantity: "1", amount: "8", starts_at: null, ends_at: null, is_scheduled: false },
  ...more,
})
const goods = (own_prices: OwnPrice[]) => ({ sku: "CUP", own_prices }) as GoodsRow

describe("a paste", () => {
  it("of cells is rows by code, without the heading, days as the server reads them", () => {
    const text = "货号\t价格\t起\nCUP\t2.10\r\nPLATE\t£3\t12\t2026/12/1\t2027年1月31日\n\n０１\t４．５"
    expect(parsePaste(text)).toEqual({
      kind: "rows",
      rows: [
        { sku: "CUP", amount: "2.10", min_quantity: "1" },
        { sku: "PLATE", amount: "3", min_quantity: "12", starts_at: "2026-12-01", ends_at: "2027-01-31" },
        { sku: "01", amount: "4.5", min_quantity: "1" },
      ],
    })
  })

  it("of one column is amounts; what is wrong stays as it is", () => {
    expect(parsePaste("2.10\n¥3\nabc")).toEqual({ kind: "amounts", amounts: ["2.10", "3", "abc"] })
    expect(parsePaste("CUP\tcheap\nPLATE\t2")).toMatchObject({
      rows: [{ amount: "cheap" }, { sku: "PLATE" }],
    })
  })
})

describe("the lines of goods", () => {
  it("are what holds by quantity, then what is to come, then what is typed", () => {
    const prices = [
      own({}),
      own({ amount: "7.5", starts_at: "2026-01-01T00:00:00Z" }),
      own({ min_quantity: "12", amount: "7" }),
      own({ amount: "6", starts_at: "2031-01-01T00:00:00Z", is_scheduled: true }),
    ]
    const typed = { sku: "CUP", min_quantity: "100", amount: "5" }
    const lines = linesOf(goods(prices), withChanges(EMPTY_DRAFT, [typed]).changes)
    expect(lines.map(({ key, own: price, change }) => [key, price?.amount, change?.amount])).toEqual([
      ["CUP|1|", "7.5", undefined],
      ["CUP|12|", "7", undefined],
      ["CUP|1|2031-01-01", "6", undefined],
      ["CUP|100|", undefined, "5"],
    ])
  })

  it("become changes with what was seen; typed back they are none", () => {
    const [line] = linesOf(goods([own({})]), {})
    expect(changeTo(line, { amount: " 9 " })).toEqual({
      sku: "CUP",
      min_quantity: "1",
      amount: "9",
      seen: "8",
    })
    expect(changeTo(line, { amount: "" })).toMatchObject({ amount: null, seen: "8" })
    expect(changeTo(line, { amount: "8" })).toBeNull()
    expect(changeTo(line, { ends_at: "2027-01-01" })).toMatchObject({ amount: "8", ends_at: "2027-01-01" })
    const [empty] = linesOf(goods([]), {})
    expect(changeTo(empty, { amount: "" })).toBeNull()
    expect(changeTo(empty, { amount: "3" })).toMatchObject({ amount: "3", seen: null })
  })
})

describe("unsaved changes", () => {
  const cup = { sku: "CUP", min_quantity: "1", amount: "9", seen: "8" }
  const plate = { sku: "PLATE", min_quantity: "1", amount: "3" }

  it("are taken back step by step, a paste as one", () => {
    const pasted = withChanges(withChanges(EMPTY_DRAFT, [cup]), [plate, { ...cup, amount: "7" }])
    expect(Object.values(pasted.changes).map(({ amount }) => amount)).toEqual(["7", "3"])
    expect(undone(pasted).changes).toEqual({ "CUP|1|": cup })
    expect(undone(undone(undone(pasted))).changes).toEqual({})
    expect(undone(without(pasted, ["CUP|1|"])).changes).toEqual(pasted.changes)
  })

  it("keep their place when they are mended, and what another row said of the same price", () => {
    const draft = withChanges(EMPTY_DRAFT, [{ ...plate, sku: "PLAT" }, cup, plate])
    const mended = withMended(draft, "PLAT|1|", { ...plate, amount: "4" })
    expect(Object.keys(mended.changes)).toEqual(["PLATE|1|", "CUP|1|"])
    expect(mended.changes["PLATE|1|"].amount).toBe("4")
  })

  it("learn what stood there once, and no undo forgets it into a conflict", () => {
    const draft = withChanges(EMPTY_DRAFT, [plate, cup])
    const seen = withSeen(draft, new Map([["PLATE|1|", null], ["CUP|1|", "99"]])) // prettier-ignore
    expect([seen.changes["PLATE|1|"].seen, seen.changes["CUP|1|"].seen]).toEqual([null, "8"])
    expect(seen.past).toBe(draft.past)
    expect(withSeen(seen, new Map())).toBe(seen)
  })
})
