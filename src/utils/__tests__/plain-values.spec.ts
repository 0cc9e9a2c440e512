import * as fc from "fast-check"
import { momentText, plainDecimal, plainMoment } from "../plain-values"

describe("plainDecimal", () => {
  it.each([
    ["2.10", "2.1"],
    [2.1, "2.1"],
    [" 7 ", "7"],
    ["0.000001", "0.000001"],
    ["123456789012.123456", "123456789012.123456"],
  ])("reads %s", (value, decimal) => {
    expect(plainDecimal(value)).toBe(decimal)
  })

  it.each([
    "",
    "-1",
    "+1",
    "1e3",
    "2,10",
    "1.",
    ".5",
    "1_000",
    "0x10",
    "NaN",
    "1234567890123",
    "0.0000001",
    "１",
  ])("refuses %j", (value) => {
    expect(plainDecimal(value)).toBeNull()
  })

  it("refuses numbers that only an exponent can write", () => {
    expect(plainDecimal(1e-7)).toBeNull()
    expect(plainDecimal(1e21)).toBeNull()
    expect(plainDecimal(NaN)).toBeNull()
  })
})

describe("plainMoment", () => {
  it("takes a day as its beginning in UTC, and a time with its zone", () => {
    expect(plainMoment("2011-12-01")).toEqual(new Date("2011-12-01T00:00:00Z"))
    expect(plainMoment("2011-12-01T09:30:00+01:00")).toEqual(new Date("2011-12-01T08:30:00Z"))
    expect(plainMoment("2011-12-01T09:30Z")).toEqual(new Date("2011-12-01T09:30:00Z"))
  })

  it.each([
    "2011-02-29",
    "2011-13-01",
    "0000-01-01",
    "2011-12-01T09:30",
    "2011-12-01T25:00Z",
    "1.12.2011",
    "",
    "today",
  ])("refuses %j", (value) => {
    expect(plainMoment(value)).toBeNull()
  })

  it("reads back what momentText writes, to the millisecond", () => {
    const moments = fc.date({ min: new Date("1900-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
    fc.assert(
      fc.property(moments, (moment) => {
        expect(plainMoment(momentText(moment))).toEqual(moment)
      }),
    )
    expect(momentText(new Date("2011-12-01T00:00:00Z"))).toBe("2011-12-01")
  })
})
