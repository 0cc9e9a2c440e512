import { mergeProfile } from "../merge-profile"

const stock_location_id = "sloc_1"
const known = { stock_location_id, latitude: 1, longitude: 2, priority: 3, service_area: ["gb"] }

describe("mergeProfile", () => {
  it("starts from the defaults", () => {
    expect(mergeProfile({ stock_location_id }, null)).toEqual({
      stock_location_id,
      latitude: null,
      longitude: null,
      priority: 0,
      service_area: null,
    })
  })

  it("keeps what is left out and takes what is given, null and 0 included", () => {
    expect(mergeProfile({ stock_location_id }, known)).toEqual(known)
    expect(mergeProfile({ stock_location_id, latitude: null, longitude: null, priority: 0 }, known)).toEqual({
      ...known,
      latitude: null,
      longitude: null,
      priority: 0,
    })
    expect(mergeProfile({ stock_location_id, service_area: null }, known).service_area).toBeNull()
  })
})
