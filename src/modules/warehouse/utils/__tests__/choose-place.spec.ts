import fc from "fast-check"
import type { Place, PlaceLevel, Whereabouts } from "../../types"
import { choosePlace } from "../choose-place"
import { normalizePlaceName } from "../normalize-place-name"
import { placeQuery } from "../place-query"

let serial = 0
function place(level: PlaceLevel, name: string, more: Partial<Place> = {}): Place {
  return {
    id: `place_${String(++serial).padStart(3, "0")}`,
    level,
    country_code: "us",
    province: null,
    city: name,
    county: level === "county" ? name : null,
    name,
    name_normalized: normalizePlaceName(name),
    postal_code: null,
    latitude: 0,
    longitude: 0,
    population: 0,
    ...more,
  }
}

const country = place("country", "New York City", { name_normalized: "us" })
const texas = place("province", "Texas", { province: "Texas" })
const oregonPortland = place("city", "Portland", { province: "Oregon", population: 632_000 })
const mainePortland = place("city", "Portland", { province: "Maine", population: 66_000 })
const texasPortland = place("city", "Portland", { province: "Texas", population: 16_000 })
const us = [country, texas, mainePortland, oregonPortland, texasPortland]

function choose(rows: Place[], address: Partial<Whereabouts>): string {
  const chosen = choosePlace(placeQuery({ country_code: "us", ...address }), rows)
  return chosen ? `${chosen.basis} ${chosen.place.name} ${chosen.place.province ?? ""}`.trim() : "nothing"
}

describe("choosePlace in the world", () => {
  it("takes the largest of several cities of one name", () => {
    expect(choose(us, { city: "portland" })).toBe("city Portland Oregon")
  })

  it("takes the one in the province that the gazetteer knows", () => {
    expect(choose(us, { city: "Portland", province: "TX" })).toBe("city Portland Texas")
  })

  it("rather takes the province than a city of that name elsewhere", () => {
    const rows = us.filter((row) => row !== texasPortland)
    expect(choose(rows, { city: "Portland", province: "Texas" })).toBe("province Texas Texas")
  })

  it("minds no province that it does not know", () => {
    expect(choose(us, { city: "Portland", province: "Somewhere" })).toBe("city Portland Oregon")
  })

  it("falls back to the country, and to nothing", () => {
    expect(choose(us, { city: "Nowhere" })).toBe("country New York City")
    expect(choose([], { city: "Portland" })).toBe("nothing")
  })
})

describe("choosePlace in China", () => {
  const cn = (level: PlaceLevel, name: string, city: string, province: string, postal_code: string | null) =>
    place(level, name, { country_code: "cn", city, province, postal_code })
  const rows = [
    cn("county", "朝阳区", "北京市", "北京市", "100020"),
    cn("city", "朝阳市", "朝阳市", "辽宁省", "122000"),
    cn("county", "朝阳区", "长春市", "吉林省", "130012"),
    cn("city", "长春市", "长春市", "吉林省", "130000"),
    cn("province", "北京市", "北京市", "北京市", null),
    cn("county", "荔湾区", "广州市", "广东省", "510145"),
    cn("county", "越秀区", "广州市", "广东省", "510130"),
  ]
  const chooseCn = (address: Partial<Whereabouts>) => choose(rows, { country_code: "cn", ...address })

  it("takes the exact postal code before everything else", () => {
    expect(chooseCn({ postal_code: "130012", city: "朝阳市" })).toBe("postal_code 朝阳区 吉林省")
  })

  it("takes the postal code that shares most digits, from four on", () => {
    expect(chooseCn({ postal_code: "510140" })).toBe("postal_code 荔湾区 广东省")
    expect(chooseCn({ postal_code: "510139" })).toBe("postal_code 越秀区 广东省")
    expect(chooseCn({ postal_code: "510999" })).toBe("nothing")
  })

  it("takes the neighbour that the address names", () => {
    expect(chooseCn({ postal_code: "510139", city: "荔湾区" })).toBe("postal_code 荔湾区 广东省")
  })

  it("takes the name as it was written", () => {
    expect(chooseCn({ city: "朝阳市" })).toBe("city 朝阳市 辽宁省")
    expect(chooseCn({ city: "朝阳区" })).toBe("county 朝阳区 北京市")
    expect(chooseCn({ city: "朝阳" })).toBe("city 朝阳市 辽宁省")
  })

  it("takes the county of the city, and of the province, that the address names", () => {
    expect(chooseCn({ city: "长春市朝阳区" })).toBe("county 朝阳区 吉林省")
    expect(chooseCn({ city: "朝阳区", province: "北京" })).toBe("county 朝阳区 北京市")
  })

  it("takes the city when it has no such county", () => {
    expect(chooseCn({ city: "长春市荔湾区" })).toBe("city 长春市 吉林省")
  })
})

it("does not depend on the order of the rows", () => {
  const address = fc.record({
    city: fc.constantFrom("Portland", "Nowhere"),
    province: fc.constantFrom("TX", "", "Maine"),
  })
  fc.assert(
    fc.property(fc.shuffledSubarray(us, { minLength: us.length }), address, (rows, written) => {
      expect(choose(rows, written)).toBe(choose(us, written))
    }),
  )
})
