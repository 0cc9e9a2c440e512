import fc from "fast-check"

/** A JSON text that JavaScript cannot say as a value, such as a number that is too large. */
export const rawJson = (text: string) => `@raw:${text}@`

/** JSON with the texts of `rawJson` as they are. */
export function toJson(value: unknown): string {
  return (JSON.stringify(value) ?? "").replace(/"@raw:([^"@]*)@"/g, "$1")
}

const FIGURES = [
  0,
  -1,
  0.1,
  1e21,
  1e-9,
  2 ** 31,
  2 ** 53,
  Number.MAX_VALUE,
  ...["1e400", "-1e400", "1e-400", "-0", "123456789012345678901234567890.123456789", "1E2"].map(rawJson),
  ..."0|-0|-1|00012|1.|.5|+1|1e3|1e400|1e-400|NaN|Infinity|0x10|1_000|1,5| 1 |12.3456789|１２|٣".split("|"),
  "9".repeat(20),
  "9".repeat(400),
  "999999999999.999999",
  "0.000001",
]

const TEXTS = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "a\udfffb",
  "\ufeff",
  "\uffff",
  "\u2028",
  "\u202egnp.exe",
  "e\u0301".repeat(60),
  "İıßŉ",
  "👩‍👩‍👧‍👦",
  "\t",
  "a\r\nSet-Cookie: a=b",
  "'; drop table company; --",
  "' or 1=1 --",
  "%' or name like '%",
  "$1",
  "?",
  "\\",
  "${7*7}{{constructor}}",
  "../../etc/passwd",
  "<script>alert(1)</script>",
  "null",
  "undefined",
  "true",
  "[object Object]",
  "__proto__",
  "constructor",
  "*",
  "%",
  "_",
  "x".repeat(101),
  "x".repeat(5_000),
  "00000000-0000-0000-0000-000000000000",
]

const MOMENTS =
  "0000-00-00|2026-02-30|0001-01-01T00:00:00Z|-000001-01-01T00:00:00Z|9999-12-31T23:59:59Z|+275760-09-13T00:00:00Z|2026-01-01T00:00:00+99:99|2026-01-01T24:00:00Z|2026-01-01|now".split(
    "|",
  )

const SHAPES: unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  { $gt: "" },
  { $ne: null },
  { toString: false },
  { toString: "a", valueOf: 1 },
  { length: 1e9 },
  { then: "a" },
  { constructor: { prototype: { status: "active" } } },
  JSON.parse('{"__proto__":{"status":"active"}}'),
  { "\u0000": "\u0000" },
  { a: "\ud800" },
  Array(3_000).fill(0),
  Array(3_000).fill({}),
  Array(3_000).fill("a"),
  Object.fromEntries(Array.from({ length: 2_000 }, (_each, index) => [`k${index}`, index])),
  nested(400),
]

function nested(depth: number): unknown {
  return depth ? { a: [nested(depth - 1)] } : "deep"
}

/** What no field expects. `known`: values that are right elsewhere, such as the ids of other records. */
export const nasty = (known: unknown[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...FIGURES) },
    { weight: 3, arbitrary: fc.constantFrom(...TEXTS, ...MOMENTS) },
    { weight: 3, arbitrary: fc.constantFrom(...SHAPES) },
    { weight: 2, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  )

/** Part of an address, as it goes over the wire: never empty, nor with a slash, which would name another route. */
export const nastySegment = (known: string[]) =>
  fc.oneof(
    fc.constantFrom(
      ..."%00|a%00b|%ED%A0%80|%E0%A4%A|%|%zz|%25|%2F|..%2F..|%2e%2e|%20|*|%2A|'|%27%20or%201=1|null|undefined|me|0|-1|NaN|__proto__|constructor|[object%20Object]|{id}|%7B%22$gt%22:%22%22%7D|%EF%BF%BF|%F0%9F%98%80|:id|a,b|a;b=c|00000000-0000-0000-0000-000000000000".split(
        "|",
      ),
      "x".repeat(101),
      "x".repeat(4_000),
    ),
    fc.constantFrom(...known),
    fc.string({ unit: "binary", minLength: 1, maxLength: 30 }).map(encoded),
  )

/** A query's value, as it goes over the wire. */
export const nastyQueryValue = (known: string[]) =>
  fc.oneof(
    fc.constantFrom(...[...FIGURES, ...TEXTS, ...MOMENTS].map((value) => encoded(String(value)))),
    fc.constantFrom(
      "%00",
      "%ED%A0%80",
      "%E0%A4%A",
      "%",
      "[]",
      "a%5B%5D",
      "+",
      "&",
      "#",
      "=",
      "x".repeat(1_000),
    ),
    fc.constantFrom(...known.map(encoded)),
    fc.string({ unit: "binary", maxLength: 30 }).map(encoded),
  )

/** Lone surrogates have no encoding of their own. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"))
}

/** How a query may name a parameter beside by its name. */
export const nastyQueryName = (names: string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("limit", ...names) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom("limit", "offset", "order", "q", "fields", ...names),
          fc.constantFrom(
            "[]",
            "[0]",
            "[$gt]",
            "[a][b]",
            "[__proto__]",
            "[3000000000]",
            ".a",
            ".a.b",
            "%00",
            "[",
            "]",
          ),
        )
        .map(([name, form]) => name + form),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        ..."fields|order|q|filters|$and|$or[]|with_deleted|deleted_at|expand|__proto__[a]|constructor[prototype][a]|company_id|customer_id|take|skip|locale|a.b.c".split(
          "|",
        ),
      ),
    },
  )

/** Header values that Node sends; latin1 beyond ASCII, too long, of another kind. */
export const nastyHeader = fc.tuple(
  fc.constantFrom(
    "idempotency-key",
    "authorization",
    "x-publishable-api-key",
    "content-type",
    "content-encoding",
    "accept",
    "cookie",
    "x-medusa-locale",
    "x-forwarded-for",
    "x-http-method-override",
  ),
  fc.oneof(
    fc.constantFrom(
      ..."|\t|*|DELETE|Bearer|Bearer |Bearer null|Bearer a.b.c|Basic|Basic Og==|Basic c2tfbm9uZTo=|Bearer sk_none|Digest a|pk_none|' or 1=1 --|%00|\u00e9|\u00ff\u00fe|gzip|br|deflate, gzip|text/plain|text/csv|application/xml|multipart/form-data; boundary=x|application/x-www-form-urlencoded|application/json; charset=utf-16|application/json; charset=none|application/json;charset=|/|connect.sid=s%3Anone.none|__proto__".split(
        "|",
      ),
      "x".repeat(256),
      "x".repeat(4_000),
    ),
    fc.string({
      unit: fc
        .integer({ min: 0x20, max: 0xff })
        .filter((code) => code !== 0x7f)
        .map((code) => String.fromCharCode(code)),
      maxLength: 40,
    }),
  ),
)
