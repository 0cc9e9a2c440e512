import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { pickingLists } from "../picks"
import { aLine, anOrder } from "./builders"

const told = (lists: ReturnType<typeof pickingLists>) =>
  lists.map(({ warehouse, picks }) => [warehouse, picks.map(({ sku, quantity }) => `${sku} ${quantity}`)])

describe("picking lists", () => {
  it("have for each warehouse what is not packed, by bin and then by code as people count", () => {
    const lines = [
      aLine({ sku: "T10" }),
      aLine({ sku: "T9", quantity: "5", packed: "2.5" }),
      aLine({ sku: "B", bin: "A-10" }),
      aLine({ sku: "C", bin: "A-2" }),
      aLine({ sku: "D", packed: "3" }),
      aLine({ sku: "E", warehouse_id: "sloc_2", warehouse: "Lille" }),
    ]
    expect(told(pickingLists([anOrder(1, { lines })]))).toEqual([
      ["Leeds", ["C 3", "B 3", "T9 2.5", "T10 3"]],
      ["Lille", ["E 3"]],
    ])
  })

  it("put the same goods of several orders together and say for whom", () => {
    const [list] = pickingLists([
      anOrder(1),
      anOrder(2, { lines: [aLine({ quantity: "0.5" }), aLine({ note: "blue", quantity: "1" })] }),
    ])
    expect(list.picks.map(({ note, quantity, orders }) => ({ note, quantity, orders }))).toEqual([
      {
        ...{ note: null, quantity: "3.5" },
        orders: [
          { display_id: 1, quantity: "3" },
          { display_id: 2, quantity: "0.5" },
        ],
      },
      { note: "blue", quantity: "1", orders: [{ display_id: 2, quantity: "1" }] },
    ])
    expect(list.orders.map(({ display_id }) => display_id)).toEqual([1, 2])
  })

  it("leave cancelled orders alone", () => {
    expect(pickingLists([anOrder(1, { stage: "canceled" })])).toEqual([])
  })

  it("come to what is not packed, however it is spread", () => {
    const quantity = fc.integer({ min: 0, max: 1000 })
    const line = fc.record({
      sku: fc.constantFrom("A", "B", "C"),
      warehouse_id: fc.constantFrom("sloc_1", "sloc_2", null),
      note: fc.constantFrom(null, "blue"),
      parts: fc.tuple(quantity, quantity),
    })
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 6 }), { maxLength: 4 }), (orders) => {
        const made = orders.map((lines, index) =>
          anOrder(index, {
            lines: lines.map(({ parts: [packed, left], ...rest }) =>
              aLine({ ...rest, packed: String(packed / 10), quantity: String((packed + left) / 10) }),
            ),
          }),
        )
        const wanted = MathBN.sum(
          0,
          ...made.flatMap(({ lines }) => lines.map((each) => MathBN.sub(each.quantity, each.packed))),
        )
        const picks = pickingLists(made).flatMap((list) => list.picks)
        expect(MathBN.eq(MathBN.sum(0, ...picks.map((pick) => pick.quantity)), wanted)).toBe(true)
        const ofOrders = picks.flatMap((pick) => pick.orders.map((order) => order.quantity))
        expect(MathBN.eq(MathBN.sum(0, ...ofOrders), wanted)).toBe(true)
      }),
    )
  })
})
