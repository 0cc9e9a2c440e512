import { beforeEach, describe, expect, it } from "vitest"
import { startTranslations } from "../../i18n"
import { money, quantity } from "../format"

describe("amounts", () => {
  beforeEach(() => startTranslations("en"))

  it("are shown as the server says them, to the last digit", () => {
    expect(money("12345678901234.56", "gbp")).toBe("£12,345,678,901,234.56")
    expect(money("9", "jpy")).toBe("¥9")
  })

  it("of goods keep their decimals", () => {
    expect(quantity("1.5")).toBe("1.5")
    expect(quantity("1200")).toBe("1,200")
  })
})
