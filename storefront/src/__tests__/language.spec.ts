import { beforeEach, describe, expect, it, vi } from "vitest"
import { preferredLanguage } from "../i18n"

const browserSpeaks = (...languages: string[]) =>
  vi.spyOn(window.navigator, "languages", "get").mockReturnValue(languages)

describe("the language of the first visit", () => {
  beforeEach(() => localStorage.clear())

  it("is the browser's first that we speak", () => {
    browserSpeaks("fr-FR", "zh-TW", "en")
    expect(preferredLanguage()).toBe("zh")
  })

  it("is English when we speak none of the browser's", () => {
    browserSpeaks("fr-FR", "de")
    expect(preferredLanguage()).toBe("en")
  })

  it("is the one chosen here before, whatever the browser says", () => {
    browserSpeaks("en-GB")
    localStorage.setItem("language", "zh")
    expect(preferredLanguage()).toBe("zh")
  })

  it("ignores a stored language that does not exist", () => {
    browserSpeaks("zh")
    localStorage.setItem("language", "xx")
    expect(preferredLanguage()).toBe("zh")
  })
})
