import { act } from "react"
import { createRoot, type Root } from "react-dom/client"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { chooseLanguage, startTranslations } from "../i18n"
import { WelcomePage } from "../pages/welcome-page"

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let root: Root
let page: HTMLElement

async function open(health: () => Promise<Response>) {
  vi.stubGlobal("fetch", vi.fn(health))
  page = document.body.appendChild(document.createElement("div"))
  root = createRoot(page)
  await act(async () => root.render(<WelcomePage />))
}

const isUp = async () => new Response("OK")

describe("the page at the root", () => {
  beforeEach(() => startTranslations("en"))
  afterEach(async () => {
    await act(async () => root.unmount())
    page.remove()
    localStorage.clear()
  })

  it("leads to the terminal", async () => {
    await open(isUp)
    expect(page.querySelector("a[href='/app']")?.textContent).toBe("Open the management terminal")
  })

  it("says that the server runs when it answers", async () => {
    await open(isUp)
    expect(page.querySelector("[role=status]")?.textContent).toBe("The server is running")
  })

  it("says so when the server does not answer", async () => {
    await open(() => Promise.reject(new TypeError("refused")))
    expect(page.querySelector("[role=status]")?.textContent).toBe("The server does not answer")
  })

  it("speaks Chinese at a tap and keeps to it, in the title and for screen readers too", async () => {
    await open(isUp)
    const chinese = [...page.querySelectorAll("button")].find((button) => button.textContent === "中文")
    await act(async () => chinese?.click())
    expect(page.querySelector("h1")?.textContent).toBe("批发订货，一客一价")
    expect(document.documentElement.lang).toBe("zh")
    expect(document.title).toBe("订货商城")
    expect(localStorage.getItem("language")).toBe("zh")
    await act(async () => chooseLanguage("en"))
    expect(page.querySelector("h1")?.textContent).toBe("Wholesale ordering, each buyer at their own price")
  })
})
