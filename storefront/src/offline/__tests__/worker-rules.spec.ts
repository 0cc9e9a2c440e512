import { describe, expect, it } from "vitest"
import { KEPT_ANSWERS, LEFT_TO_SERVER } from "../worker-rules"

const ORIGIN = "https://mall.example"

type Asked = { destination?: string; origin?: string }

/** The name of the cache that keeps the answer; null for what goes by the worker untouched. */
function cacheOf(path: string, { destination = "", origin = ORIGIN }: Asked = {}): string | null {
  const url = new URL(path, origin)
  const request = { url: url.href, destination } as Request
  const event = new Event("fetch") as never
  const rule = KEPT_ANSWERS.find(
    ({ urlPattern }) =>
      typeof urlPattern === "function" && urlPattern({ url, request, event, sameOrigin: origin === ORIGIN }),
  )
  return rule?.options?.cacheName ?? null
}

const isLeftToServer = (address: string) => LEFT_TO_SERVER.some((rule) => rule.test(address))

describe("answers that the worker keeps", () => {
  it("are the mall's settings and pictures of goods", () => {
    expect(cacheOf("/mall/config")).toBe("mall-config")
    expect(cacheOf("/static/demo/lantern.png", { destination: "image" })).toBe("goods-pictures")
  })

  it.each([
    "/store/catalog?limit=50",
    "/store/credit",
    "/store/orders/preview",
    "/auth/customer/emailpass",
    "/admin/orders",
    "/static/exports/prices.csv",
    "/mall/config/other",
  ])("are never those of %s", (path) => {
    expect(cacheOf(path)).toBeNull()
  })

  it("are never those of the API that a picture element asks for, nor of another host", () => {
    expect(cacheOf("/store/orders/1/pdf", { destination: "image" })).toBeNull()
    expect(cacheOf("/static/x.png", { destination: "image", origin: "https://elsewhere.example" })).toBeNull()
    expect(cacheOf("/mall/config", { origin: "https://elsewhere.example" })).toBeNull()
  })

  it("are bounded where they can become many", () => {
    const pictures = KEPT_ANSWERS.find(({ options }) => options?.cacheName === "goods-pictures")
    expect(pictures?.options?.expiration?.maxEntries).toBeLessThanOrEqual(500)
  })
})

describe("navigations", () => {
  it.each([
    "/app",
    "/app/orders",
    "/app?x=1",
    "/admin/users",
    "/store/credit",
    "/auth/session",
    "/static/a.png",
    "/mall/config",
    "/health",
    "/missing.png",
    "/guide.pdf?page=2",
  ])("to %s are the server's", (address) => {
    expect(isLeftToServer(address)).toBe(true)
  })

  it.each([
    "/",
    "/apply",
    "/apply?code=12",
    "/sheet",
    "/goods/white-lantern",
    "/log-in?email=ann@shop.example",
  ])("to %s open the mall, with or without network", (address) => {
    expect(isLeftToServer(address)).toBe(false)
  })
})
