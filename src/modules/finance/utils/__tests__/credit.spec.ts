import { creditFigures, refuseCredit } from "../credit"

const figures = (limit: string, balance: string, held: string) =>
  creditFigures({ currency_code: "gbp", credit_limit: limit, balance, held })

describe("creditFigures", () => {
  it("subtracts what is used and what is held: 1000 − 250.50 − 120 = 629.50", () => {
    expect(figures("1000", "250.50", "120.00")).toEqual({
      currency_code: "gbp",
      limit: "1000",
      used: "250.5",
      held: "120",
      available: "629.5",
    })
  })

  it("is negative after the limit was lowered below what is in use", () => {
    expect(figures("100", "250", "120").available).toBe("-270")
  })

  it("exceeds the limit when the company has paid too much", () => {
    expect(figures("100", "-30", "0").available).toBe("130")
  })
})

describe("refuseCredit", () => {
  it("lets pass what is available to the penny", () => {
    expect(refuseCredit(figures("1000", "250.50", "120"), "629.50", "gbp")).toBeNull()
  })

  it("refuses a penny more and tells every figure", () => {
    expect(refuseCredit(figures("1000", "250.50", "120"), "629.51", "gbp")).toEqual({
      code: "CREDIT_LIMIT_EXCEEDED",
      message: "629.51 GBP is needed and 629.5 is available: limit 1000, used 250.5, held 120",
      currency_code: "gbp",
      limit: "1000",
      used: "250.5",
      held: "120",
      available: "629.5",
      needed: "629.51",
    })
  })

  it("refuses a company without credit", () => {
    expect(refuseCredit(null, 5, "eur")).toMatchObject({
      code: "CREDIT_NOT_GRANTED",
      limit: null,
      needed: "5",
    })
  })
})
