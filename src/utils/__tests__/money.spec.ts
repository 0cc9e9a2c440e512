import { decimalText, roundMoney, withoutNoise } from "../money"

describe("roundMoney", () => {
  it.each([
    ["24.205", "gbp", "24.21"],
    ["24.2049", "gbp", "24.2"],
    ["-24.205", "gbp", "-24.21"],
    ["100.5", "jpy", "101"],
    ["1.0005", "kwd", "1.001"],
  ])("rounds %s %s half up to %s", (amount, currency, owed) => {
    expect(roundMoney(amount, currency)).toBe(owed)
  })

  it("is not misled by what division or floating point leaves behind the last digit", () => {
    expect(roundMoney("24.20499999999999999998", "gbp")).toBe("24.21")
    expect(roundMoney("24204.504999999998", "gbp")).toBe("24204.51")
    expect(roundMoney("24.20500000000000000002", "gbp")).toBe("24.21")
  })
})

describe("withoutNoise", () => {
  it("makes 10 of 10 ÷ 6 × 6 and keeps twelve decimals", () => {
    expect(decimalText(withoutNoise("10.00000000000000000002"))).toBe("10")
    expect(decimalText(withoutNoise("0.123456789012"))).toBe("0.123456789012")
  })
})
