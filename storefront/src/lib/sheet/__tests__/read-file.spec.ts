import { describe, expect, it } from "vitest"
import { decode, textOf } from "../read-file"

describe("a list out of a file", () => {
  it("is read as UTF-8, with a mark at its beginning or without", () => {
    expect(decode(new TextEncoder().encode("货号,数量").buffer)).toBe("货号,数量")
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]).buffer)).toBe("A")
  })

  it("has numbers as Excel shows them", () => {
    expect([0.1 + 0.2, 22423, "85123A\n", null].map(textOf)).toEqual(["0.3", "22423", "85123A ", ""])
  })

  it("is not guessed from what is no text", () => {
    const oldWorkbook = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])
    expect(() => decode(oldWorkbook.buffer)).toThrow("no text")
  })

  it("is read as Excel writes Chinese where it is not UTF-8", () => {
    expect(decode(new Uint8Array([0xbb, 0xf5, 0xba, 0xc5]).buffer)).toBe("货号")
  })
})
