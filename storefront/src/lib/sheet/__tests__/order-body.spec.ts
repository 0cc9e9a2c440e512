import { describe, expect, it } from "vitest"
import { orderBody } from "../order-body"

const line = { id: "1", sku: "HOLDER", name: "Holder", quantity: "6", note: "" }
const terms = { poNumber: "", remark: "", wantedOn: "", coupon: "", payment: "credit" }

describe("the sheet as the API takes it", () => {
  it("has what is written and nothing else", () => {
    expect(orderBody([line], terms, "cadd_1")).toEqual({
      lines: [{ sku: "HOLDER", quantity: "6" }],
      ship_to: "cadd_1",
      payment: "credit",
    })
  })

  it("has notes, texts, the wanted date, and each coupon once", () => {
    const written = {
      poNumber: "PO-1",
      remark: "ring",
      wantedOn: "2026-12-24",
      coupon: "SPRING，spring SPRING",
      payment: "offline",
    }
    expect(orderBody([{ ...line, note: "window" }], written, "cadd_1")).toEqual({
      lines: [{ sku: "HOLDER", quantity: "6", note: "window" }],
      ship_to: "cadd_1",
      payment: "offline",
      promo_codes: ["SPRING", "spring"],
      po_number: "PO-1",
      remark: "ring",
      requested_delivery_date: "2026-12-24",
    })
  })

  it("is nothing without rows or address", () => {
    expect(orderBody([], terms, "cadd_1")).toBeNull()
    expect(orderBody([line], terms, undefined)).toBeNull()
  })
})
