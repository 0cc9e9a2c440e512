import fc from "fast-check"
import { changesBetween, statementsOf } from "../changes"

describe("the changes between two records", () => {
  it("are the fields that differ, and nothing else", () => {
    const before = { name: "Harbour Ltd", status: "active", credit_limits: { gbp: "500" }, members: [] }
    const after = {
      name: "Harbour Ltd",
      status: "suspended",
      credit_limits: { gbp: "800", eur: "90" },
      members: null,
    }
    expect(changesBetween(before, after)).toEqual([
      { path: ["status"], before: "active", after: "suspended" },
      { path: ["credit_limits", "gbp"], before: "500", after: "800" },
      { path: ["credit_limits", "eur"], before: null, after: "90" },
    ])
  })

  it("compare rows of a list by their ids, wherever they stand, and name them as people do", () => {
    const lines = (quantity: string) => [
      { id: "b", sku: "84880", quantity },
      { id: "a", sku: "22423", quantity: "1" },
    ]
    expect(changesBetween({ lines: lines("2").reverse() }, { lines: lines("3") })).toEqual([
      { path: ["lines", "84880", "quantity"], before: "2", after: "3" },
    ])
  })

  it("tell two rows of one name apart", () => {
    const before = [{ id: "a", sku: "22423", quantity: "1" }, { id: "b", sku: "22423", quantity: "1" }] // prettier-ignore
    const after = [{ id: "a", sku: "22423", quantity: "1" }, { id: "b", sku: "22423", quantity: "4" }] // prettier-ignore
    expect(changesBetween({ lines: before }, { lines: after })).toHaveLength(1)
  })

  it("know nought and no from nothing", () => {
    expect(changesBetween({ a: null, b: true, c: "" }, { a: 0, b: false, c: null })).toEqual([
      { path: ["a"], before: null, after: 0 },
      { path: ["b"], before: true, after: false },
    ])
  })

  it("show of a record that was made, or is gone, all that it says", () => {
    expect(changesBetween(null, { name: "Picker", permissions: ["read:order"] })).toEqual([
      { path: ["name"], before: null, after: "Picker" },
      { path: ["permissions"], before: null, after: ["read:order"] },
    ])
    expect(changesBetween({ name: "Picker" }, null)).toEqual([
      { path: ["name"], before: "Picker", after: null },
    ])
  })

  it("leave out the platform's second copy of a figure", () => {
    const record = (amount: string) => ({ amount, raw_amount: { value: amount, precision: 20 } })
    expect(changesBetween(record("1"), record("2"))).toEqual([{ path: ["amount"], before: "1", after: "2" }])
  })

  it("are none between equal records, and the other way round read backwards", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(changesBetween(one, structuredClone(one))).toEqual([])
        const there = changesBetween(one, other).map(({ before, after }) => JSON.stringify([before, after]))
        const back = changesBetween(other, one).map(({ before, after }) => JSON.stringify([after, before]))
        expect(back.sort()).toEqual(there.sort())
      }),
    )
  })
})

it("what a request says is told without what it leaves open", () => {
  expect(statementsOf({ limit: "800", reason: "", terms: null })).toEqual([{ path: ["limit"], value: "800" }])
  expect(statementsOf(null)).toEqual([])
})
