import { givenCoordinates, mustLocate } from "../coordinates"
import { codeFromId, companyGroupName, tierGroupName } from "../names"

const LEEDS = {
  address_1: "5 Mill Lane",
  address_2: null,
  city: "Leeds",
  province: null,
  postal_code: "LS1 1AA",
  country_code: "gb",
}

describe("givenCoordinates", () => {
  it("are both or none; the equator and the meridian are places", () => {
    expect(givenCoordinates({ latitude: 0, longitude: 0 })).toEqual({ latitude: 0, longitude: 0 })
    expect(givenCoordinates({ latitude: 53.8 })).toBeNull()
    expect(givenCoordinates({ latitude: null, longitude: null })).toBeNull()
    expect(givenCoordinates({})).toBeNull()
  })
})

describe("mustLocate", () => {
  it("is so when any part of the place changes", () => {
    for (const change of [
      { address_1: "6 Mill Lane" },
      { address_2: "Floor 2" },
      { city: "York" },
      { province: "Yorkshire" },
      { postal_code: null },
      { country_code: "fr" },
    ]) {
      expect(mustLocate(LEEDS, change)).toBe(true)
    }
  })

  it("is not so for the same place, or a change beside the place", () => {
    expect(mustLocate(LEEDS, {})).toBe(false)
    expect(mustLocate(LEEDS, { ...LEEDS })).toBe(false)
  })

  it("is so when given coordinates are taken back", () => {
    expect(mustLocate(LEEDS, { latitude: null, longitude: null })).toBe(true)
  })
})

describe("names", () => {
  it("tell company from tier, and are unique because codes are", () => {
    expect(companyGroupName({ code: "C-1", name: "Acme" })).toBe("Acme (C-1)")
    expect(tierGroupName({ code: "gold", name: "Gold" })).toBe("Gold (tier gold)")
  })

  it("make a code from the random end of an id", () => {
    expect(codeFromId("comp_01JD0000000000000012ABCDEF")).toBe("C-12ABCDEF")
  })
})
