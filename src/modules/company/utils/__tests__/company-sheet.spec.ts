import { CHINESE_NAMES, COMPANY_COLUMNS, readCompanyHeader, readCompanyRow } from "../company-sheet"

describe("readCompanyHeader", () => {
  it("knows the columns in English and Chinese, in any order and writing", () => {
    expect(readCompanyHeader(["Name", "CODE", "Tax ID", "", "账期（天）", "授信额度"])).toEqual({
      header: { name: 0, code: 1, tax_id: 2, payment_terms_days: 4, credit_limit: 5 },
      faults: [],
    })
    const chinese = COMPANY_COLUMNS.map((column) => CHINESE_NAMES[column])
    expect(readCompanyHeader(chinese).header).toEqual(
      Object.fromEntries(COMPANY_COLUMNS.map((column, index) => [column, index])),
    )
  })

  it("names columns that are unknown, double or missing", () => {
    expect(readCompanyHeader(["name", "Name", "discount"]).faults).toEqual([
      "column name stands twice",
      expect.stringMatching(/^column discount is unknown; known are code, name/),
      "column code is missing",
    ])
  })
})

describe("readCompanyRow", () => {
  const { header } = readCompanyHeader([...COMPANY_COLUMNS])
  const read = (cells: Partial<Record<(typeof COMPANY_COLUMNS)[number], string>>) =>
    readCompanyRow(
      7,
      COMPANY_COLUMNS.map((column) => cells[column] ?? ""),
      header,
    )

  it("reads what is there, trimmed; e-mail addresses and currencies in lower case, empty cells as null", () => {
    const { row, faults } = read({
      code: " C-1 ",
      name: "广州海港贸易",
      currency_code: "CNY",
      payment_terms_days: "060",
      sales_rep: "Lin@Example.com",
      credit_limit: "5000.5",
    })
    expect(faults).toEqual([])
    expect(row).toEqual({
      line: 7,
      code: "C-1",
      name: "广州海港贸易",
      tax_id: null,
      tier: null,
      currency_code: "cny",
      payment_terms_days: 60,
      contact_name: null,
      email: null,
      phone: null,
      region: null,
      sales_rep: "lin@example.com",
      owner_email: null,
      credit_limit: "5000.5",
    })
  })

  it.each([
    ["code", "", "code is missing"],
    ["code", "two words", /must begin with a letter/],
    ["code", "x".repeat(65), /must begin with a letter/],
    ["name", "x".repeat(201), "must be at most 200 characters"],
    ["name", "two\nlines", /without line breaks/],
    ["currency_code", "yuan", /three letters/],
    ["payment_terms_days", "30.5", /whole number of days/],
    ["payment_terms_days", "3651", /from 0 to 3650/],
    ["email", "nobody", "must be an e-mail address"],
    ["owner_email", "a@", "must be an e-mail address"],
    ["credit_limit", "-1", /plain decimal of zero or more/],
    ["credit_limit", "5,000", /plain decimal of zero or more/],
    ["credit_limit", "0.00001", /4 decimals/],
  ] as const)("refuses %s %j", (column, value, reason) => {
    const { faults } = read({ code: "C-1", [column]: value })
    expect(faults).toEqual([
      { line: 7, column, value: value ? value.slice(0, 200) : null, reason: expect.stringMatching(reason) },
    ])
  })
})
