import { createInstance } from "i18next"
import texts from ".."
import { withPlainPlurals } from "../plain-plurals"

describe("texts with a count", () => {
  it("have a plain name beside that of the plural, at every depth", () => {
    expect(withPlainPlurals({ a: { rows_one: "1", rows_other: "n" }, b: "B" })).toEqual({
      a: { rows: "n", rows_one: "1", rows_other: "n" },
      b: "B",
    })
  })

  it("are found in the dashboard's Chinese", async () => {
    const i18n = createInstance()
    await i18n.init({ lng: "zhCN", fallbackLng: "en", resources: texts, ns: ["b2b"] })
    const t = i18n.getFixedT("zhCN", "b2b")
    expect(t("orderSheet.repeatLast", { number: 7, count: 24 })).toBe("再订一次订单 7（24 行）")
    expect(t("orderSheet.repeatLast", { number: 7, count: 1 })).toBe("再订一次订单 7（1 行）")
  })
})
