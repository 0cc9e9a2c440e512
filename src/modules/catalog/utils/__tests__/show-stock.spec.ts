import { showStock } from "../show-stock"

const stock = {
  manage_inventory: true,
  allow_backorder: false,
  available: "25",
  warehouses: [
    { warehouse_id: "sloc_1", warehouse: "Leeds", available: "24.5" },
    { warehouse_id: "sloc_2", warehouse: "Lille", available: "0.5" },
    { warehouse_id: "sloc_3", warehouse: "Lyon", available: "0" },
  ],
}
const warehouse = (name: string, level: string, available: string | null) =>
  expect.objectContaining({ warehouse: name, level, available })

describe("showStock", () => {
  it("tells figures and what they mean", () => {
    expect(showStock(stock, "exact", true)).toEqual({
      is_managed: true,
      allows_backorder: false,
      level: "in_stock",
      available: "25",
      warehouses: [
        warehouse("Leeds", "in_stock", "24.5"),
        warehouse("Lille", "few", "0.5"),
        warehouse("Lyon", "none", "0"),
      ],
    })
  })

  it("tells words without any figure", () => {
    const shown = showStock(stock, "words", true)
    expect(shown).toMatchObject({ level: "in_stock", available: null })
    expect(shown.warehouses).toEqual([
      warehouse("Leeds", "in_stock", null),
      warehouse("Lille", "few", null),
      warehouse("Lyon", "none", null),
    ])
    expect(JSON.stringify(shown)).not.toMatch(/\d\.5|25/)
  })

  it("tells nothing, warehouses neither", () => {
    expect(showStock(stock, "hidden", true)).toMatchObject({ level: null, available: null, warehouses: [] })
  })

  it.each([
    ["19.999999", "few"],
    ["20", "in_stock"],
    ["0", "none"],
  ])("calls %s %s", (available, level) => {
    expect(showStock({ ...stock, available }, "words", false)).toMatchObject({ level })
  })

  it("has goods without managed stock always there, and warehouses only where they are asked for", () => {
    const shown = showStock({ ...stock, manage_inventory: false, available: "0" }, "exact", false)
    expect(shown).toEqual({ is_managed: false, allows_backorder: false, level: "in_stock", available: null })
  })
})
