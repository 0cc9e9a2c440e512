import i18next from "i18next"
import { act } from "react"
import { createRoot, type Root } from "react-dom/client"
import { initReactI18next } from "react-i18next"
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { en } from "../../../i18n/en"
import { zh } from "../../../i18n/zh"
import type { CompanyOrder, CompanyOrderInFull } from "../../../lib/api/answers"
import { OrderReview } from "../order-review"
import { OrderTimeline } from "../order-timeline"

let page: HTMLElement
let root: Root

beforeAll(async () => {
  const resources = { en: { translation: en }, zh: { translation: zh } }
  await i18next.use(initReactI18next).init({ lng: "en", resources, interpolation: { escapeValue: false } })
})
beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true)
  page = document.createElement("div")
  root = createRoot(page)
})
afterEach(async () => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
  await i18next.changeLanguage("en")
})

async function shown(review: CompanyOrder["review"], language = "en"): Promise<string> {
  await act(() => i18next.changeLanguage(language))
  act(() => root.render(<OrderReview review={review} />))
  return page.textContent
}

describe("where a review has an order", () => {
  it("is told while it waits, in the buyer's language", async () => {
    const waiting = { stage: "finance", state: "waiting", reason: null } as const
    expect(await shown(waiting)).toBe("In finance review before it ships")
    expect(await shown(waiting, "zh")).toBe("财务审核中，通过后发货")
  })

  it("is told with the reason when it was sent back", async () => {
    const returned = { stage: "order", state: "returned", reason: "Which colour?" } as const
    expect(await shown(returned)).toBe("Sent back in order review: Which colour?")
    expect(await shown(returned, "zh")).toBe("订单审核退回：Which colour?")
  })

  it("is not told once it is through, and not where there is none", async () => {
    expect(await shown({ stage: null, state: "through", reason: null })).toBe("")
    expect(await shown(null)).toBe("")
  })
})

describe("what happened to an order", () => {
  it("names the stage of a review, and why it was sent back", () => {
    const at = "2026-01-15T09:00:00.000Z"
    const events: CompanyOrderInFull["timeline"] = [
      { kind: "placed", at, by: "Ann", stage: null, reason: null },
      { kind: "review_approved", at, by: null, stage: "order", reason: null },
      { kind: "review_returned", at, by: null, stage: "finance", reason: "Pay first" },
    ]
    act(() => root.render(<OrderTimeline events={events} />))
    const told = [...page.querySelectorAll("li")].map((row) =>
      [...row.querySelectorAll("p")].map(({ textContent }) => textContent),
    )
    expect(told.map(([what]) => what)).toEqual([
      "Sent back in finance review",
      "Passed order review",
      "Placed",
    ])
    expect(told[0]).toContain("Pay first")
  })
})
