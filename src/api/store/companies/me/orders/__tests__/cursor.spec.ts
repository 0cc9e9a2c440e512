import { cursorOf, placeOf } from "../cursor"

const place = { placed_at: "1767225600123456", id: "order_01" }
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")

describe("the cursor of a company's orders", () => {
  it("comes back as the place that it was made of", () => {
    expect(placeOf(cursorOf(place))).toEqual(place)
  })

  it.each([
    ["no base64", "§§"],
    ["no JSON", Buffer.from("{").toString("base64url")],
    ["another list's", encoded(["code", "CUP", "variant_01"])],
    ["no moment", encoded(["today", "order_01"])],
    ["more than a place", encoded(["1", "order_01", "1"])],
    ["no id", encoded(["1", ""])],
  ])("is none when it is %s", (_case, cursor) => {
    expect(placeOf(cursor)).toBeNull()
  })
})
