import { MedusaError } from "@medusajs/framework/utils"
import { Refusal } from "../../../utils/refusal"
import CreditPaymentProvider from "../service"
import type { CreditBooks } from "../types"

const books = (parts: Partial<CreditBooks> = {}) => parts as CreditBooks
const provider = (parts: Partial<CreditBooks> = {}) => new CreditPaymentProvider({ finance: books(parts) })

describe("CreditPaymentProvider", () => {
  it.each([
    ["pending", "authorized"],
    ["posted", "captured"],
    ["voided", "canceled"],
  ] as const)("says of a %s hold that the payment is %s", async (hold, status) => {
    const retrieveHold = async () => ({ status: hold })
    const asked = { data: { hold_id: "hold_1" } }
    expect(await provider({ retrieveHold }).getPaymentStatus(asked)).toEqual({ status })
    const payment = await provider({ retrieveHold }).retrievePayment(asked)
    expect(payment).toEqual({ data: { hold_id: "hold_1", status: hold } })
  })

  it("says of a session without hold that it is pending", async () => {
    expect(await provider().getPaymentStatus({ data: {} })).toEqual({ status: "pending" })
  })

  it("asks the books whose credit a log-in spends, and keeps nothing of a client's data", async () => {
    const creditCompany = jest.fn(async () => ({ company_id: "comp_1" }))
    const session = await provider({ creditCompany }).initiatePayment({
      amount: 5,
      currency_code: "gbp",
      data: { company_id: "comp_other", hold_id: "hold_other" },
      context: { customer: { id: "cus_1", email: "buyer@example.com" } },
    })
    expect(session).toEqual({ id: "comp_1", data: { company_id: "comp_1" } })
    expect(creditCompany).toHaveBeenCalledWith("cus_1")
  })

  it("turns a refusal into the error that leaves a cart usable, and lets other errors pass", async () => {
    const refusing = (error: Error) => ({ holdForSession: () => Promise.reject(error) })
    const asked = { context: { idempotency_key: "payses_1" }, data: { company_id: "comp_other" } }
    const refused = provider(refusing(new Refusal("CREDIT_LIMIT_EXCEEDED", "Too much", {})))
    await expect(refused.authorizePayment(asked)).rejects.toMatchObject({
      type: MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR,
      code: "CREDIT_LIMIT_EXCEEDED",
    })
    await expect(provider(refusing(new Error("Broken"))).authorizePayment(asked)).rejects.toThrow("Broken")
  })

  it("hands the books the ids of core's captures and refunds, which name amount and hold", async () => {
    const captureForCore = jest.fn(async () => undefined)
    const refundForCore = jest.fn(async () => undefined)
    const data = { hold_id: "hold_1" }
    await provider({ captureForCore }).capturePayment({ data, context: { idempotency_key: "capt_1" } })
    expect(captureForCore).toHaveBeenCalledWith("capt_1")
    await provider({ refundForCore }).refundPayment({
      data,
      amount: 5,
      context: { idempotency_key: "ref_1" },
    })
    expect(refundForCore).toHaveBeenCalledWith("ref_1")
  })

  it("touches no hold when a session is deleted", async () => {
    expect(await provider().deletePayment()).toEqual({})
  })

  it("refuses to move money without core's id or without a hold", async () => {
    await expect(provider().capturePayment({ data: { hold_id: "hold_1" } })).rejects.toThrow(
      "no idempotency key",
    )
    await expect(provider().cancelPayment({ data: {} })).rejects.toThrow("it has no hold")
  })
})
