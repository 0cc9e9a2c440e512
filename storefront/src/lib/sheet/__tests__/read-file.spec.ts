import { describe, expect, it } from "vitest"
import { decode } from "../read-file"

describe("a list out of a file", () => {
  it("is read as UTF-8, with a mark at its beginning or without", () => {
    expect(decode(new TextEncoder().encode("货号,数量").buffer)).toBe("货号,数量")
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]).buffer)).toBe("A")
  })

  it("is read as Excel writes Chinese where it is not UTF-8", () => {
    expect(decode(new Uint8Array([0xbb, 0xf5, 0xba, 0xc5]).buffer)).toBe("货号")
  })
})
