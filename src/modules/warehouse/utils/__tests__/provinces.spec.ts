import { normalizeProvince, provinceOfCode } from "../provinces"

describe("normalizeProvince", () => {
  it.each([
    ["us", "TX", "texas"],
    ["us", "us-tx", "texas"],
    ["us", "Texas", "texas"],
    ["us", "new york", "new york"],
    ["ca", "on", "ontario"],
    ["ca", "08", "08"],
    ["gb", "SCT", "scotland"],
    ["cn", "广东", "广东"],
    ["cn", "广东省", "广东"],
    ["cn", "Guangdong", "广东"],
    ["cn", "cn-gd", "广东"],
    ["de", "Bayern", "bayern"],
  ])("%s %s is %s", (country, written, expected) => {
    expect(normalizeProvince(country, written)).toBe(expected)
  })
})

it("provinceOfCode names what it knows and leaves other codes alone", () => {
  expect(provinceOfCode("us", "TX")).toBe("Texas")
  expect(provinceOfCode("cn", "30")).toBe("广东省")
  expect(provinceOfCode("es", "29")).toBe("29")
})
