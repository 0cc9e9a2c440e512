import { describe, expect, it } from "vitest"
import type { Address } from "../../../lib/api/answers"
import { bodyOf, formOf, placeOf } from "../address-form"

const leeds: Address = {
  id: "cadd_1",
  company_id: "comp_1",
  label: "Mill",
  contact_name: null,
  phone: null,
  address_1: "5 Mill Lane",
  address_2: null,
  city: "Leeds",
  province: null,
  postal_code: "LS1",
  country_code: "gb",
  latitude: 53.8,
  longitude: -1.55,
  coordinates_source: "given",
  is_default: false,
}

describe("an address in the form", () => {
  it("goes back to the API as it came", () => {
    expect(bodyOf(formOf(leeds), leeds)).toEqual({
      label: "Mill",
      contact_name: null,
      phone: null,
      address_1: "5 Mill Lane",
      address_2: null,
      city: "Leeds",
      province: null,
      postal_code: "LS1",
      country_code: "gb",
      latitude: 53.8,
      longitude: -1.55,
      is_default: false,
    })
  })

  it("takes given coordinates back when both are emptied", () => {
    const form = { ...formOf(leeds), latitude: " ", longitude: "" }
    expect(bodyOf(form, leeds)).toMatchObject({ latitude: null, longitude: null })
  })

  it("leaves coordinates of the gazetteer to the API", () => {
    const found: Address = { ...leeds, coordinates_source: "gazetteer" }
    expect(formOf(found)).toMatchObject({ latitude: "", longitude: "" })
    expect(bodyOf(formOf(found), found)).not.toHaveProperty("latitude")
  })
})

describe("the place that is asked for", () => {
  it("is none before there is a country and something in it", () => {
    const empty = formOf()
    expect(placeOf(empty)).toBeNull()
    expect(placeOf({ ...empty, country_code: "gb" })).toBeNull()
    expect(placeOf({ ...empty, city: "York" })).toBeNull()
  })

  it("holds coordinates only as a pair on earth", () => {
    const york = { ...formOf(), country_code: "gb", city: " York " }
    const place = { country_code: "gb", city: "York", province: null, postal_code: null }
    expect(placeOf({ ...york, latitude: "53.96" })).toEqual(place)
    expect(placeOf({ ...york, latitude: "95", longitude: "0" })).toEqual(place)
    expect(placeOf({ ...york, latitude: "x", longitude: "0" })).toEqual(place)
    expect(placeOf({ ...york, latitude: "53.96", longitude: "-1.08" })).toEqual({
      ...place,
      latitude: 53.96,
      longitude: -1.08,
    })
  })
})
