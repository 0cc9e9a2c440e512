import { FetchError } from "@medusajs/js-sdk"
import { onlineManager } from "@tanstack/react-query"
import { act } from "react"
import { createRoot, type Root } from "react-dom/client"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { Block } from "../block"

type Asked = Parameters<typeof Block<string[]>>[0]["asked"]

let page: HTMLElement
let root: Root

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true)
  page = document.createElement("div")
  root = createRoot(page)
})
afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
})

function show(asked: Partial<Asked>): string {
  const answer = { data: undefined, error: null, refetch: () => undefined, ...asked }
  act(() =>
    root.render(
      <Block title="News" asked={answer} shape="…" isEmpty={(words) => !words.length}>
        {(words) => words.join(", ")}
      </Block>,
    ),
  )
  return page.textContent
}

describe("a block of the home page", () => {
  it("waits in the shape of what comes, then shows it", () => {
    expect(show({})).toBe("News…")
    expect(show({ data: ["one", "two"] })).toBe("Newsone, two")
  })

  it("is left out where there is nothing, and where the member may not see it", () => {
    expect(show({ data: [] })).toBe("")
    expect(show({ error: new FetchError("Forbidden", "Forbidden", 403) })).toBe("")
  })

  it("says what went wrong and is tried again", () => {
    const refetch = vi.fn()
    expect(show({ error: new FetchError("Down", "Down", 500), refetch })).toContain("error.server")
    act(() => page.querySelector("button")!.click())
    expect(refetch).toHaveBeenCalledOnce()
  })

  it("keeps what it has when asking again fails", () => {
    expect(show({ data: ["one"], error: new FetchError("Down", "Down", 500) })).toBe("Newsone")
  })

  it("is left out without network", () => {
    onlineManager.setOnline(false)
    expect(show({})).toBe("")
    act(() => onlineManager.setOnline(true))
    expect(page.textContent).toBe("News…")
  })
})
