import fc from "fast-check"
import type { Whereabouts } from "../../types"
import { namesToLookUp, placeQuery, postalCodesToLookUp } from "../place-query"

const query = (address: Partial<Whereabouts>) => placeQuery({ country_code: "cn", ...address })

describe("placeQuery", () => {
  it("takes a Chinese text apart into province, city and county", () => {
    expect(query({ city: "广东省广州市天河区" })).toMatchObject({
      province: "广东",
      within_city: "广州",
      written: "天河区",
      name: "天河",
    })
    expect(query({ city: "广州市 天河区" })).toMatchObject({ within_city: "广州", name: "天河" })
    expect(query({ city: "恩施土家族苗族自治州利川市" })).toMatchObject({ within_city: "恩施", name: "利川" })
  })

  it.each([
    ["昆山市", "昆山"],
    ["市中区", "市中"],
    ["沙市区", "沙市"],
    ["津市市", "津市"],
    ["广州", "广州"],
    ["赵县", "赵县"],
  ])("keeps %s whole", (city, name) => {
    expect(query({ city })).toMatchObject({ province: null, within_city: null, name })
  })

  it("prefers the province that the address names to the one in the city's text", () => {
    expect(query({ province: "江苏省", city: "广东省广州市" })).toMatchObject({
      province: "江苏",
      name: "广州",
    })
  })

  it("finds parts of China that have country codes of their own", () => {
    expect(query({ province: "香港特别行政区" }).country_code).toBe("hk")
    expect(query({ province: "台湾省", city: "台北市" })).toMatchObject({ country_code: "tw", name: "台北" })
    expect(placeQuery({ country_code: "jp", province: "香港" }).country_code).toBe("jp")
  })

  it("knows cities by the name that the gazetteer keeps", () => {
    expect(placeQuery({ country_code: "DE", city: "Köln" })).toMatchObject({
      country_code: "de",
      name: "koln",
    })
    expect(placeQuery({ country_code: "de", city: "München" }).name).toBe("munich")
    expect(placeQuery({ country_code: "it", city: "Roma" }).name).toBe("rome")
  })

  it("looks for neighbouring postal codes in China only", () => {
    expect(postalCodesToLookUp(query({ postal_code: "510 630" }))).toEqual({ from: "510600", to: "510699" })
    expect(postalCodesToLookUp(query({ postal_code: "5106" }))).toEqual({ from: "5106", to: "5106" })
    const uk = placeQuery({ country_code: "gb", postal_code: "sw1a 1aa" })
    expect(postalCodesToLookUp(uk)).toEqual({ from: "SW1A1AA", to: "SW1A1AA" })
    expect(postalCodesToLookUp(query({ postal_code: " " }))).toBeNull()
  })

  it.each(["constructor", "__proto__", "toString"])("takes %s for a place like any other", (name) => {
    expect(query({ province: name })).toMatchObject({ country_code: "cn" })
    expect(typeof placeQuery({ country_code: "de", city: name }).name).toBe("string")
  })

  it("takes any text, and asks for the country at least", () => {
    const text = fc.option(fc.fullUnicodeString())
    fc.assert(
      fc.property(text, text, text, (province, city, postal_code) => {
        expect(namesToLookUp(placeQuery({ country_code: "fr", province, city, postal_code }))).toContain("fr")
      }),
    )
  })
})
