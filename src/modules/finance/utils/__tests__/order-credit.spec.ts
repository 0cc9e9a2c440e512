import { collectionToHold, stalePayments, taxOfHold, type CreditPayment } from "../order-credit"

const aPayment = (more: Partial<CreditPayment> = {}): CreditPayment => ({
  payment_id: "pay_1",
  hold_id: "hold_1",
  is_pending: true,
  is_canceled: false,
  collection_status: "authorized",
  ...more,
})

const anOrder = (status: string, due: number, collections: [string, number][] = []) => ({
  status,
  currency_code: "gbp",
  summary: { pending_difference: due },
  payment_collections: collections.map(([status, amount], i) => ({ id: `pay_col_${i}`, status, amount })),
})

describe("stalePayments", () => {
  it("leaves a payment alone that its order still needs", () => {
    expect(stalePayments([aPayment()], anOrder("pending", 100))).toEqual([])
  })

  it.each([
    ["its order was cancelled", {}, anOrder("canceled", 100)],
    ["core made another collection in its place", { collection_status: "canceled" }, anOrder("pending", 100)],
    [
      "so did core after a part was captured",
      { collection_status: "partially_captured" },
      anOrder("pending", 100),
    ],
    ["nothing is due any longer", {}, anOrder("pending", 0)],
    ["less is due than a penny", {}, anOrder("pending", 0.002)],
    ["the company is owed", {}, anOrder("pending", -5)],
  ])("finds it when %s", (_, more, order) => {
    expect(stalePayments([aPayment(more)], order)).toHaveLength(1)
    expect(stalePayments([aPayment({ ...more, is_pending: false })], order)).toEqual([])
    expect(stalePayments([aPayment({ ...more, is_canceled: true })], order)).toEqual([])
  })
})

describe("collectionToHold", () => {
  it("is the unpaid one that an edit made", () => {
    const order = anOrder("pending", 300, [["canceled", 200], ["not_paid", 300]]) // prettier-ignore
    expect(collectionToHold(order)).toEqual({ id: "pay_col_1", status: "not_paid", amount: 300 })
  })

  it.each([
    ["the order was cancelled", anOrder("canceled", 300, [["not_paid", 300]])],
    ["nothing is due", anOrder("pending", 0, [["not_paid", 300]])],
    ["less is due than a penny", anOrder("pending", 0.002, [["not_paid", 0.002]])],
    ["all that is due is held", anOrder("pending", 300, [["authorized", 300]])],
    ["it is of no value", anOrder("pending", 300, [["not_paid", 0]])],
  ])("is none when %s", (_, order) => {
    expect(collectionToHold(order)).toBeNull()
  })
})

describe("taxOfHold", () => {
  const order = { currency_code: "gbp", total: 120, tax_total: 20, posted_total: 0, posted_tax: 0 }

  it("is the order's whole tax for a hold of its whole total", () => {
    expect(taxOfHold(order, 120)).toBe("20")
  })

  it("is a share for a hold of a part: 50 of 120 with 20 tax carry 8.33", () => {
    expect(taxOfHold(order, 50)).toBe("8.33")
  })

  it("is what is left after an edit: of 180 with 20 tax, 50 with 8.33 were posted, so 130 carry 11.67", () => {
    const edited = { ...order, total: 180, posted_total: 50, posted_tax: 8.33 }
    expect(taxOfHold(edited, 130)).toBe("11.67")
  })

  it("is none when all tax is posted, when nothing is open, and never above the hold", () => {
    expect(taxOfHold({ ...order, posted_total: 60, posted_tax: 20 }, 60)).toBe("0")
    expect(taxOfHold({ ...order, posted_total: 120, posted_tax: 20 }, 5)).toBe("0")
    expect(taxOfHold({ ...order, posted_total: 110 }, 10)).toBe("10")
  })
})
