import { assertContractPrices } from "../assert-contract-prices"
import {
  contractPriceKey,
  contractPriceTerms,
  inKeyOrder,
  type ContractPriceInput,
} from "../contract-price-terms"

const GIVEN: ContractPriceInput = {
  customer_group_id: "cusgroup_1",
  price_set_id: "pset_1",
  currency_code: "GBP",
  amount: "2.10",
}

it("fills in what may be left out: from 1 on, always, by nobody in particular", () => {
  expect(contractPriceTerms(GIVEN)).toEqual({
    customer_group_id: "cusgroup_1",
    price_set_id: "pset_1",
    currency_code: "gbp",
    min_quantity: "1",
    amount: "2.1",
    starts_at: null,
    ends_at: null,
    source: null,
  })
})

it.each([
  [{ amount: "-0.01" }, "amount: -0.01 is below 0"],
  [{ min_quantity: 0 }, "min_quantity: 0 is not above 0"],
  [{ currency_code: "pounds" }, "currency_code: pounds is not a currency code of three letters"],
  [
    { starts_at: new Date("2011-12-01"), ends_at: new Date("2011-12-01") },
    "ends_at: 2011-12-01T00:00:00.000Z is not after starts_at 2011-12-01T00:00:00.000Z",
  ],
])("names what is wrong: %o", (more, reason) => {
  expect(() => assertContractPrices([contractPriceTerms({ ...GIVEN, ...more })])).toThrow(reason)
})

it("refuses two rows of one key, whatever way their decimals are written", () => {
  const rows = [
    { ...GIVEN, min_quantity: "10" },
    { ...GIVEN, min_quantity: "10.0", amount: 9 },
  ].map(contractPriceTerms)
  expect(() => assertContractPrices(rows)).toThrow("Contract prices 1 and 2 are for the same customer group")
})

it("sorts by key, so that all writers lock in one order", () => {
  const rows = ["pset_3", "pset_1", "pset_2"].map((id) => contractPriceTerms({ ...GIVEN, price_set_id: id }))
  const keys = inKeyOrder(rows).map(contractPriceKey)
  expect(keys).toEqual([...keys].sort())
})
