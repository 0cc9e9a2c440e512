import { checkCostRows } from "../check-cost-rows"

const variants = new Map([["CUP", "variant_cup"]])

it("resolves SKUs and names every row that is wrong, with those known before", () => {
  const known = [{ line: 3, column: "amount", value: "x", reason: "must be a plain decimal" }]
  const rows = [
    { line: 2, sku: "CUP", currency_code: "gbp", amount: "1.4" },
    { line: 3, sku: "CUP", currency_code: "eur", amount: undefined },
    { line: 4, sku: "CUP", currency_code: "gbp", amount: null },
    { line: 5, sku: "CUPP", currency_code: "gbp", amount: "1" },
    { line: 6, sku: null, currency_code: "gbp", amount: "1" },
  ]
  const { costs, faults } = checkCostRows(rows, variants, known)
  expect(costs).toEqual([{ variant_id: "variant_cup", currency_code: "gbp", amount: "1.4" }])
  expect(faults.map(({ line, column }) => [line, column])).toEqual([
    [3, "amount"],
    [4, "sku"],
    [5, "sku"],
    [6, "sku"],
  ])
})
