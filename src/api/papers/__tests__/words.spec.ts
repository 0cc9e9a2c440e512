import { languageOf } from "../words"

describe("the language of a document", () => {
  it.each([
    ["zh", "en", "zh"],
    [undefined, "zh-CN,zh;q=0.9,en;q=0.8", "zh"],
    [undefined, "fr-FR, en-GB;q=0.8, zh;q=0.5", "en"],
    [undefined, "fr", "en"],
    [undefined, undefined, "en"],
  ] as const)("asked for as %s by a browser of %s is %s", (asked, accepted, language) => {
    expect(languageOf(asked, accepted)).toBe(language)
  })
})
