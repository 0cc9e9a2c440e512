import { Client } from "pg"
import { newId } from "../../src/utils/ids"
import { useApp } from "../helpers/app"
import { aHold, financeOf, someCredit } from "../helpers/credit-builders"

const app = useApp()
const finance = () => financeOf(app.container)
const aKey = () => newId("key")

/** One statement, or several in one text, on a connection of its own: past the module. */
async function query(statement: string, params?: unknown[]) {
  const client = new Client({ connectionString: app.databaseUrl })
  await client.connect()
  try {
    return await client.query(statement, params)
  } finally {
    await client.end()
  }
}

/** Accounts of their own for each test, so that balances begin at zero. */
async function bankAndExpense() {
  const company_id = newId("comp")
  return await finance().openAccounts([
    { kind: "bank", company_id, currency_code: "gbp" },
    { kind: "expense", company_id, currency_code: "gbp" },
  ])
}

const post = (postings: [string, number | string][], more: object = {}) =>
  finance().postTransaction({
    kind: "expense",
    reference: "rent",
    idempotency_key: aKey(),
    postings: postings.map(([account_id, amount]) => ({ account_id, amount })),
    ...more,
  })

const balanceOf = async (id: string) => (await finance().retrieveAccount(id)).balance

describe("postTransaction", () => {
  it("moves the balances by what it posts, exactly", async () => {
    const [bank, expense] = await bankAndExpense()
    await post([[expense, "0.1"], [bank, "-0.1"]]) // prettier-ignore
    await post([[expense, "0.2"], [bank, "-0.2"]]) // prettier-ignore
    const { rows } = await query("select balance::text, raw_balance from account where id = $1", [expense])
    expect(rows).toEqual([{ balance: "0.3", raw_balance: { value: "0.3", precision: 20 } }])
    expect(await balanceOf(bank)).toBe(-0.3)
  })

  it("answers the first transaction to the same key and refuses the key for other postings", async () => {
    const [bank, expense] = await bankAndExpense()
    const again = { idempotency_key: aKey() }
    const first = await post([[expense, 5], [bank, -5]], again) // prettier-ignore
    expect(await post([[expense, "5.00"], [bank, "-5"]], again)).toEqual(first) // prettier-ignore
    const other = post([[expense, 6], [bank, -6]], again) // prettier-ignore
    await expect(other).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" })
    expect(await balanceOf(expense)).toBe(5)
  })

  it("refuses postings that do not sum to zero, unknown accounts, two currencies", async () => {
    const [bank, expense] = await bankAndExpense()
    const [euros] = await finance().openAccounts([{ kind: "bank", company_id: null, currency_code: "eur" }])
    await expect(post([[expense, 5], [bank, "-4.99"]])).rejects.toMatchObject({ type: "invalid_data" }) // prettier-ignore
    await expect(post([[expense, 5], ["acct_none", -5]])).rejects.toMatchObject({ type: "not_found" }) // prettier-ignore
    await expect(post([[expense, 5], [euros, -5]])).rejects.toThrow("share one currency") // prettier-ignore
    expect(await balanceOf(expense)).toBe(0)
  })

  it("opens an account once however many ask at the same moment", async () => {
    const spec = { kind: "payable" as const, company_id: newId("comp"), currency_code: "gbp" }
    const ids = await Promise.all(Array.from({ length: 8 }, () => finance().openAccounts([spec])))
    expect(new Set(ids.flat()).size).toBe(1)
  })

  it("does not deadlock when many post on the same accounts in opposite order", async () => {
    const [bank, expense] = await bankAndExpense()
    await Promise.all(
      Array.from(
        { length: 20 },
        (_, i) =>
        post(i % 2 ? [[bank, -1], [expense, 1]] : [[expense, 1], [bank, -1]]), // prettier-ignore
      ),
    )
    expect(await balanceOf(bank)).toBe(-20)
  })
})

describe("reverseTransaction", () => {
  it("posts the opposite once and keeps both", async () => {
    const [bank, expense] = await bankAndExpense()
    const { id: transaction_id } = await post([[expense, 120], [bank, -120]]) // prettier-ignore
    const reversal = { transaction_id, idempotency_key: aKey(), description: "Posted twice" }
    const { id } = await finance().reverseTransaction(reversal)
    expect(await finance().reverseTransaction(reversal)).toEqual({ id })
    const twice = finance().reverseTransaction({ transaction_id, idempotency_key: aKey() })
    await expect(twice).rejects.toThrow(`already reversed by ${id}`)
    expect([await balanceOf(bank), await balanceOf(expense)]).toEqual([0, 0])
    const made = await finance().retrieveLedgerTransaction(id)
    expect(made).toMatchObject({ kind: "reversal", reversal_of: transaction_id, reference: "rent" })
  })

  it("reverses once when two ask at the same moment", async () => {
    const [bank, expense] = await bankAndExpense()
    const { id: transaction_id } = await post([[expense, 7], [bank, -7]]) // prettier-ignore
    const answers = await Promise.allSettled(
      [aKey(), aKey(), aKey()].map((idempotency_key) =>
        finance().reverseTransaction({ transaction_id, idempotency_key }),
      ),
    )
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(await balanceOf(expense)).toBe(0)
  })

  it("refuses captures and refunds, which a hold stands behind, and unknown transactions", async () => {
    const company = await someCredit(app.container, 100)
    const { id: hold_id } = await aHold(app.container, company, 100)
    const { transaction_id } = await finance().captureHold({
      hold_id,
      amount: 100,
      idempotency_key: aKey(),
      terms_days: 0,
    })
    const reverse = (id: string) =>
      finance().reverseTransaction({ transaction_id: id, idempotency_key: aKey() })
    await expect(reverse(transaction_id)).rejects.toMatchObject({ type: "not_allowed" })
    await expect(reverse("ltx_none")).rejects.toMatchObject({ type: "not_found" })
  })
})

describe("balanceAsOf", () => {
  it("is the sum of the postings up to the end of a day, and today the stored balance", async () => {
    const [bank, expense] = await bankAndExpense()
    const on = (moment: string) => ({ effective_at: new Date(moment) })
    await post([[expense, 10], [bank, -10]], on("2011-11-13T23:59:59Z")) // prettier-ignore
    await post([[expense, "0.5"], [bank, "-0.5"]], on("2011-11-14T00:00:00Z")) // prettier-ignore
    await post([[expense, 4], [bank, -4]], on("2011-11-14T23:59:59.999Z")) // prettier-ignore
    const days = ["2011-11-12", "2011-11-13", "2011-11-14", "2011-11-15"]
    const balances = await Promise.all(days.map((day) => finance().balanceAsOf(expense, day)))
    expect(balances).toEqual(["0", "10", "14.5", "14.5"])
    expect(await balanceOf(expense)).toBe(14.5)
    await expect(finance().balanceAsOf(expense, "14.11.2011")).rejects.toMatchObject({ type: "invalid_data" })
  })
})

describe("the database itself", () => {
  it.each([
    ["an update of a transaction", "update ledger_transaction set kind = 'other'"],
    ["an update of a posting", "update ledger_posting set amount = amount * 2"],
    ["a soft delete of a transaction", "update ledger_transaction set deleted_at = now()"],
    ["a soft delete of a posting", "update ledger_posting set deleted_at = now()"],
    ["a delete of a transaction", "delete from ledger_transaction"],
    ["a delete of a posting", "delete from ledger_posting"],
    ["emptying the ledger", "truncate ledger_transaction, ledger_posting cascade"],
  ])("refuses %s", async (_, statement) => {
    const [bank, expense] = await bankAndExpense()
    await post([[expense, 1], [bank, -1]]) // prettier-ignore
    await expect(query(statement)).rejects.toThrow("append-only")
  })

  it("refuses them through the module's generated methods as well", async () => {
    const [bank, expense] = await bankAndExpense()
    const { id } = await post([[expense, 1], [bank, -1]]) // prettier-ignore
    await expect(finance().softDeleteLedgerTransactions([id])).rejects.toThrow("append-only")
    await expect(finance().deleteLedgerTransactions([id])).rejects.toThrow("append-only")
    await expect(finance().updateLedgerTransactions({ id, kind: "other" })).rejects.toThrow("append-only")
  })

  const transaction = (id: string) =>
    `insert into ledger_transaction (id, kind, reference, idempotency_key, input_hash, effective_at)
     values ('${id}', 'test', 'test', '${id}', '', now())`
  const posting = (id: string, account: string, amount: number) =>
    `insert into ledger_posting (id, transaction_id, account_id, amount, raw_amount)
     values ('${newId("lpost")}', '${id}', '${account}', ${amount}, '{}')`

  it("refuses at the commit a transaction that does not sum to zero, and one without postings", async () => {
    const [bank, expense] = await bankAndExpense()
    const id = newId("ltx")
    const statements = [transaction(id), posting(id, bank, 5), posting(id, expense, -4)]
    await expect(query(["begin", ...statements, "commit"].join(";"))).rejects.toThrow("do not sum to zero")
    await expect(query(transaction(newId("ltx")))).rejects.toThrow("has no postings")
  })

  it("refuses a hold beyond the limit even from a caller that did not ask", async () => {
    const company = await someCredit(app.container, 100)
    const hold = (amount: number) =>
      query("update account set held = held + $1 where company_id = $2", [amount, company])
    await hold(100)
    await expect(hold(0.01)).rejects.toThrow("would exceed the credit limit of 100")
    await query("update account set credit_limit = 50 where company_id = $1", [company])
    await expect(hold(-100.01)).rejects.toThrow("CK_account_held")
  })
})
