import { MedusaError } from "@medusajs/framework/utils"
import { at, line, plan, stock } from "./builders"

const london = at("london", 20)
const lyon = at("lyon", 740)
const berlin = at("berlin", 930)
const everywhere = [berlin, london, lyon]

describe("fewest parcels", () => {
  it("ships from the nearest of those that have everything", () => {
    const { parts, explanation } = plan(
      [line("a", "5"), line("b", "3")],
      everywhere,
      stock({ london: { a: "10" }, lyon: { a: "5", b: "3" }, berlin: { a: "9", b: "9" } }),
    )
    expect(parts).toEqual(["a: 5 from lyon", "b: 3 from lyon"])
    expect(explanation).toMatchObject({
      reason: "single_location",
      summary: "lyon has everything and is the best placed of the 2 that do (740 km).",
      distance_unknown: false,
    })
  })

  it("prefers one far parcel to two near ones", () => {
    const { parts, explanation } = plan(
      [line("a", "5"), line("b", "3")],
      everywhere,
      stock({ london: { a: "10" }, lyon: { b: "3" }, berlin: { a: "9", b: "9" } }),
    )
    expect(parts).toEqual(["a: 5 from berlin", "b: 3 from berlin"])
    expect(explanation.summary).toBe("berlin is the only location that has everything (930 km).")
  })

  it("splits a line when no location has all of it, as much as possible from the nearest", () => {
    const { parts, explanation } = plan(
      [line("a", "10")],
      everywhere,
      stock({ london: { a: "4" }, lyon: { a: "6" }, berlin: { a: "7" } }),
    )
    // London + Lyon: 4×20 + 6×740 = 4520; London + Berlin: 4×20 + 6×930 = 5660; Lyon + Berlin: 6×740 + 4×930 = 8160.
    expect(parts).toEqual(["a: 4 from london", "a: 6 from lyon"])
    expect(explanation).toMatchObject({
      reason: "fewest_parcels",
      summary: "No fewer than 2 parcels can ship everything: london, lyon.",
    })
  })

  it("lets priority, then the id, decide between equal distances", () => {
    const figures = stock({ m: { a: "1" }, n: { a: "1" }, k: { a: "1" } })
    const low = [at("n", 5), at("m", 5), at("k", 5)]
    expect(plan([line("a", "1")], low, figures).parts).toEqual(["a: 1 from k"])
    const high = [at("n", 5, { priority: 2 }), at("m", 5), at("k", 5)]
    expect(plan([line("a", "1")], high, figures).parts).toEqual(["a: 1 from n"])
  })

  it("asks unknown distances last, and by priority among themselves", () => {
    const figures = stock({ near: { a: "1" }, p: { a: "1" }, q: { a: "1" } })
    const unknown = [at("p", null), at("q", null, { priority: 9 })]
    expect(plan([line("a", "1")], [...unknown, at("near", 9000)], figures).parts).toEqual(["a: 1 from near"])
    const { parts, explanation } = plan([line("a", "1")], unknown, figures)
    expect(parts).toEqual(["a: 1 from q"])
    expect(explanation.summary).toContain("(distance unknown: priority decided)")
    expect(explanation.distance_unknown).toBe(true)
  })
})

it("nearest_first takes what the nearest has, however many parcels that makes", () => {
  const { parts } = plan(
    [line("a", "5"), line("b", "3")],
    everywhere,
    stock({ london: { a: "4" }, lyon: { b: "3", a: "1" }, berlin: { a: "9", b: "9" } }),
    "nearest_first",
  )
  expect(parts).toEqual(["a: 4 from london", "a: 1 from lyon", "b: 3 from lyon"])
})

it("priority_first takes from the highest priority, nearest among equals", () => {
  const { parts } = plan(
    [line("a", "5")],
    [at("near", 1), at("main", 900, { priority: 10 }), at("other", 800, { priority: 10 })],
    stock({ near: { a: "9" }, main: { a: "2" }, other: { a: "2" } }),
    "priority_first",
  )
  expect(parts).toEqual(["a: 2 from other", "a: 2 from main", "a: 1 from near"])
})

it("never ships from a location that does not serve the ship-to", () => {
  const { parts, shortages, explanation } = plan(
    [line("a", "2")],
    [at("near", 1, { serves: false }), at("far", 500)],
    stock({ near: { a: "9" }, far: { a: "1" } }),
  )
  expect(parts).toEqual([])
  expect(shortages).toEqual([{ line_id: "a", sku: "A", requested: "2", available: "1" }])
  expect(explanation.candidates.map(({ location_id, serves }) => [location_id, serves])).toEqual([
    ["far", true],
    ["near", false],
  ])
})

it("tells all shortages, with what each line could have", () => {
  const { shortages } = plan(
    [line("a", "5"), line("b", "1"), line("c", "2.5", { step: "0.5" })],
    [london, lyon],
    stock({ london: { a: "2", b: "1", c: "1.2" }, lyon: { a: "1", c: "0.9" } }),
  )
  expect(shortages).toEqual([
    { line_id: "a", sku: "A", requested: "5", available: "3" },
    { line_id: "c", sku: "C", requested: "2.5", available: "1.5" },
  ])
})

it("takes all components of a part from one location", () => {
  const gift = line("gift", "4", {
    components: [
      { inventory_item_id: "box", required_quantity: 1 },
      { inventory_item_id: "candle", required_quantity: 3 },
    ],
  })
  const { parts } = plan(
    [gift],
    [london, lyon],
    stock({ london: { box: "10", candle: "7" }, lyon: { box: "2", candle: "100" } }),
  )
  // 7 candles make 2 gifts in London; the boxes make 2 in Lyon.
  expect(parts).toEqual(["gift: 2 from london", "gift: 2 from lyon"])
  expect(
    plan([gift], [london, lyon], stock({ london: { box: "9" }, lyon: { candle: "99" } })).shortages,
  ).toEqual([{ line_id: "gift", sku: "GIFT", requested: "4", available: "0" }])
})

describe("lines of one stock item", () => {
  const of = (line_id: string, quantity: string, required_quantity: number) =>
    line(line_id, quantity, { components: [{ inventory_item_id: "bottle", required_quantity }] })

  it("are summed: 97 pieces and a carton of 24 do not fit into 108", () => {
    const { shortages } = plan(
      [of("piece", "97", 1), of("carton", "1", 24)],
      [london],
      stock({ london: { bottle: "108" } }),
    )
    expect(shortages).toEqual([{ line_id: "piece", sku: "PIECE", requested: "97", available: "84" }])
  })

  it("take larger packs first, which need their bottles in one place", () => {
    const { parts } = plan(
      [of("piece", "20", 1), of("carton", "2", 24)],
      [london, lyon],
      stock({ london: { bottle: "40" }, lyon: { bottle: "28" } }),
    )
    expect(parts).toEqual([
      "piece: 16 from london",
      "piece: 4 from lyon",
      "carton: 1 from london",
      "carton: 1 from lyon",
    ])
  })

  it("give way to one another when one could be served elsewhere", () => {
    const { parts, shortages } = plan(
      [of("crate", "1", 24), of("tray", "3", 10)],
      [london, lyon],
      stock({ london: { bottle: "30" }, lyon: { bottle: "24" } }),
    )
    expect(shortages).toEqual([])
    expect(parts).toEqual(["crate: 1 from lyon", "tray: 3 from london"])
  })
})

describe("backorder", () => {
  const later = (line_id: string, quantity: string) => line(line_id, quantity, { allow_backorder: true })

  it("ships what is in stock, the rest is ordered at the first location that stocks it", () => {
    const { parts } = plan([later("a", "10")], everywhere, stock({ london: { a: "0" }, lyon: { a: "6" } }))
    expect(parts).toEqual(["a: 6 from lyon", "a: 4 from london (backorder)"])
  })

  it("leaves the stock to firm lines", () => {
    const shared = { components: [{ inventory_item_id: "x", required_quantity: 1 }] }
    const { parts, shortages } = plan(
      [line("soon", "5", { ...shared, allow_backorder: true }), line("now", "5", shared)],
      [london],
      stock({ london: { x: "7" } }),
    )
    expect(shortages).toEqual([])
    expect(parts).toEqual(["soon: 2 from london", "soon: 3 from london (backorder)", "now: 5 from london"])
  })

  it("is a shortage where no serving location stocks the item", () => {
    expect(plan([later("a", "1")], everywhere, []).shortages).toEqual([
      { line_id: "a", sku: "A", requested: "1", available: "0" },
    ])
  })
})

it("splits only in multiples of the step", () => {
  const figures = stock({ london: { a: "11" }, lyon: { a: "13" } })
  expect(plan([line("a", "18", { step: "6" })], [london, lyon], figures).parts).toEqual([
    "a: 6 from london",
    "a: 12 from lyon",
  ])
  // 20 is no multiple of 6: it cannot be cut into multiples of 6.
  expect(plan([line("a", "20", { step: "6" })], [london, lyon], figures).shortages).toEqual([
    { line_id: "a", sku: "A", requested: "20", available: "0" },
  ])
})

it("counts decimals exactly", () => {
  const { parts } = plan(
    [line("a", "0.3", { step: "0.1" })],
    [london, lyon],
    stock({ london: { a: "0.1" }, lyon: { a: "0.2000" } }),
  )
  expect(parts).toEqual(["a: 0.1 from london", "a: 0.2 from lyon"])
})

it("gives lines whose stock is not managed a part without a location", () => {
  const { parts, explanation } = plan(
    [line("service", "2", { manage_inventory: false, components: [] })],
    [london],
    [],
  )
  expect(parts).toEqual(["service: 2 from null"])
  expect(explanation.reason).toBe("nothing_to_ship")
})

it.each([
  ["0", "quantity of line a is 0: it must be a decimal above 0"],
  ["-1", "quantity of line a is -1: it must be a decimal above 0"],
  ["two", "quantity of line a is NaN: it must be a decimal above 0"],
  ["1.0000000000000000001", "the demand for stock item a has more than 15 digits"],
])("refuses a quantity of %s", (quantity, message) => {
  const planning = () => plan([line("a", quantity)], [london], [])
  expect(planning).toThrow(message)
  expect(planning).toThrow(MedusaError)
})
