import fc from "fast-check"
import { keptInput } from "../kept-input"

describe("what the audit keeps of a request", () => {
  it.each([[undefined], [null], [{}], [[]]])("is nothing of %j", (body) => {
    expect(keptInput(body)).toBeNull()
  })

  it("is the request without its secrets, at any depth", () => {
    const body = { email: "a@b.c", password: "x", nested: [{ api_token: "y", amount: 1.5 }] }
    expect(keptInput(body)).toEqual({
      email: "a@b.c",
      password: "•••",
      nested: [{ api_token: "•••", amount: 1.5 }],
    })
  })

  it("is the length alone of what is very long", () => {
    expect(keptInput({ text: "a".repeat(100_000) })).toEqual({ characters: 100_011 })
  })

  it("ends where a request has no end", () => {
    const deep = Array.from({ length: 5000 }).reduce<unknown>((inner) => [inner], "x")
    expect(JSON.stringify(keptInput({ deep }))).toContain("…")
  })

  it("can be stored, whatever was sent", () => {
    expect(keptInput({ "a\u0000": "\ud800b\udc00\u0000", c: "😀" })).toEqual({ a: "\ufffdb\ufffd", c: "😀" })
    const text = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    })
    fc.assert(
      fc.property(fc.dictionary(text, fc.array(text)), (body) => {
        expect(JSON.stringify(keptInput(body))).not.toMatch(/\\u0000|\\ud[89a-f]/i)
      }),
    )
  })
})
