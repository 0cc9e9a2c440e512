import fc from "fast-check"
import { cursorOf, placeOf } from "../cursor"

const word = fc
  .string({ minLength: 1, maxLength: 40 })
  .filter((text) => /^[\x21-\x7e][\x20-\x7e]*$/.test(text))

it("a cursor leads back to its place, in its own order only", () => {
  fc.assert(
    fc.property(word, word, (key, variant) => {
      const place = { key, variant_id: variant }
      const cursor = cursorOf("name", place)
      expect(placeOf(cursor, "name")).toEqual(place)
      expect(placeOf(cursor, "code")).toBeNull()
    }),
  )
})

it("takes the place of goods without a code", () => {
  const place = { key: "", variant_id: "variant_1" }
  expect(placeOf(cursorOf("code", place), "code")).toEqual(place)
})

it("any other text is no cursor, and never an error", () => {
  fc.assert(
    fc.property(fc.string(), fc.json(), (text, json) => {
      expect(placeOf(text, "code")).toBeNull()
      expect(placeOf(Buffer.from(json).toString("base64url"), "code")).toBeNull()
    }),
  )
})
