import { createWriteStream } from "fs"
import { mkdtemp, rm, writeFile } from "fs/promises"
import { tmpdir } from "os"
import path from "path"
import * as fc from "fast-check"
import { readPriceSheet } from "../../sheets/read-price-sheet"
import type { SheetFormat } from "../../../../utils/sheets/read-sheet"
import { sheetOf, type ListedPrice } from "../../sheets/sheet-of"
import { writeCsv } from "../../sheets/write-csv"
import { writeXlsx } from "../../sheets/write-xlsx"
import { readHeader } from "../price-sheet"

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "price-sheet-"))
})
afterAll(async () => await rm(folder, { recursive: true }))

describe("readHeader", () => {
  it("finds the columns in any order and case", () => {
    const { header, faults } = readHeader(["Amount", " sku ", "CURRENCY_CODE", "tier", ""])
    expect(faults).toEqual([])
    expect(header).toEqual({ amount: 0, sku: 1, currency_code: 2, tier: 3 })
  })

  it("names columns that are unknown, double and missing", () => {
    expect(readHeader(["sku", "sku", "price"]).faults).toEqual([
      "column sku stands twice",
      expect.stringContaining("column price is unknown; known are company, tier, sku"),
      "column currency_code is missing",
      "column amount is missing",
      "one of the columns company and tier is needed",
    ])
  })
})

describe("readPriceSheet", () => {
  it("counts lines as an editor does, over empty ones and cells that run over lines", async () => {
    const text = 'company,sku,currency_code,amount\r\n\r\nA,"one\ntwo",gbp,1\r\n,,,\r\nA,S,gbp,-1\r\n'
    const { rows, faults } = await read(text)
    expect(rows.map((row) => row.line)).toEqual([3, 6])
    expect(faults).toEqual([
      { line: 3, column: "sku", value: "one\ntwo", reason: expect.stringContaining("control characters") },
      { line: 6, column: "amount", value: "-1", reason: expect.stringContaining("plain decimal") },
    ])
  })

  it("takes min_quantity 1, no period and no source where they are left out", async () => {
    const { rows } = await read("tier\tsku\tcurrency_code\tamount\ngold\t84029E\tGBP\t2.10")
    expect(rows).toEqual([
      {
        line: 2,
        company: null,
        tier: "gold",
        sku: "84029E",
        currency_code: "gbp",
        min_quantity: "1",
        amount: "2.1",
        starts_at: null,
        ends_at: null,
        source: null,
      },
    ])
  })

  it.each(["csv", "xlsx"] as const)("reads back every %s file that is written", async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(listedPrices, { minLength: 1, maxLength: 20 }), async (prices) => {
        const { rows, faults } = await readPriceSheet(await written(prices, format), format)
        expect(faults).toEqual([])
        expect(rows.map(({ line: _, ...row }) => row)).toEqual(
          prices.map(({ company, tier, ...price }) => ({
            ...price,
            company: company?.code ?? null,
            tier: tier?.code ?? null,
          })),
        )
      }),
      { numRuns: 40 },
    )
  })
})

const codes = fc
  .stringMatching(/^[A-Za-z0-9 "',;=+@#/客户-]{0,20}[A-Za-z0-9客户]$/)
  .map((code) => code.trim())
const decimals = fc
  .tuple(fc.integer({ min: 0, max: 2_000_000_000 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, millionths]) => `${whole}.${String(millionths).padStart(6, "0")}`.replace(/\.?0+$/, ""))
const moments = fc.option(
  fc.date({ min: new Date("1900-01-01"), max: new Date("2999-12-31"), noInvalidDate: true }),
)
const listedPrices: fc.Arbitrary<ListedPrice> = fc.record({
  company: fc.option(codes.map((code) => ({ code }))),
  tier: fc.option(codes.map((code) => ({ code }))),
  sku: codes,
  currency_code: fc.constantFrom("gbp", "jpy"),
  min_quantity: decimals,
  amount: decimals,
  starts_at: moments,
  ends_at: moments,
  source: fc.option(codes),
})

async function read(text: string) {
  const file = path.join(folder, "given.csv")
  await writeFile(file, text)
  return await readPriceSheet(file, "csv")
}

async function written(prices: ListedPrice[], format: SheetFormat): Promise<string> {
  async function* batches() {
    yield prices
  }
  const file = path.join(folder, `written.${format}`)
  const write = format === "csv" ? writeCsv : writeXlsx
  await write(sheetOf(batches()), createWriteStream(file))
  return file
}
