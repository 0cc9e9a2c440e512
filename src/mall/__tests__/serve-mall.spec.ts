import express from "express"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "fs"
import { tmpdir } from "os"
import path from "path"
import supertest from "supertest"
import { brotliCompressSync, gzipSync } from "zlib"
import { serveMall } from "../serve-mall"

const FILES = {
  "index.html": "<div id=root></div>",
  "sw.js": "self.addEventListener('fetch', () => {})",
  "manifest.webmanifest": "{}",
  "assets/index-B3xk.js": "export {}",
  "assets/index-B3xk.js.br": brotliCompressSync("export {}"),
  "assets/index-B3xk.js.gz": gzipSync("export {}"),
}

const FOR_GOOD = "public, max-age=31536000, immutable"

let folder: string
let mall: ReturnType<typeof supertest>

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mall-"))
  mkdirSync(path.join(folder, "assets"))
  for (const [name, text] of Object.entries(FILES)) {
    writeFileSync(path.join(folder, name), text)
  }
  mall = supertest(express().use(serveMall(folder)))
})

afterAll(() => rmSync(folder, { recursive: true }))

const open = (address: string) => mall.get(address).set("Accept", "text/html,*/*;q=0.8")

describe("the mall's files", () => {
  it("with their hash in their name are kept for good", async () => {
    const { headers } = await mall.get("/assets/index-B3xk.js").expect(200)
    expect(headers["cache-control"]).toBe(FOR_GOOD)
    expect(headers["content-type"]).toMatch(/javascript/)
  })

  it.each([
    ["br", "gzip, deflate, br"],
    ["gzip", "gzip"],
    [undefined, "identity"],
  ])("come as the build has compressed them: %s for who takes %s", async (encoding, accepted) => {
    const { headers } = await mall.head("/assets/index-B3xk.js").set("Accept-Encoding", accepted)
    expect([headers["content-encoding"], headers["cache-control"]]).toEqual([encoding, FOR_GOOD])
    expect(headers["content-type"]).toMatch(/^application\/javascript|^text\/javascript/)
    expect(headers.vary).toContain("Accept-Encoding")
  })

  it.each([
    ["/sw.js", /javascript/],
    ["/manifest.webmanifest", /^application\/manifest\+json/],
    ["/", /^text\/html/],
    ["/goods/white-lantern", /^text\/html/],
  ])("such as %s are asked for again each time, so that a new version arrives", async (address, type) => {
    const { headers } = await open(address).expect(200)
    expect(headers["cache-control"]).toBe("no-cache")
    expect(headers["content-type"]).toMatch(type)
  })

  it("are never the page when a file is missing: a worker must not take it for code", async () => {
    await open("/sw-old.js").expect(404)
    await open("/assets/index-gone.js").expect(404)
  })
})

it.each(["/app", "/admin/orders", "/store/catalog", "/auth/session", "/static/picture.png", "/mall/config"])(
  "leaves %s to the platform",
  async (address) => {
    await open(address).expect(404)
  },
)
