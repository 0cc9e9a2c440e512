import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMESTAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`
const LIVE = `where deleted_at is null`

/** A numeric column and the `raw_` twin that core reads beside it. */
const money = (name: string) => `"${name}" numeric not null, "raw_${name}" jsonb not null`
const moneyFromZero = (name: string) =>
  `"${name}" numeric not null default 0, "raw_${name}" jsonb not null default '{"value": "0", "precision": 20}'`
const moneyOrNull = (name: string) => `"${name}" numeric null, "raw_${name}" jsonb null`

export class Migration20261124100000Finance extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "account" (
      "id" text not null primary key,
      "kind" text not null check ("kind" in ('receivable', 'stored_value', 'cash', 'bank', 'revenue', 'tax',
        'purchases', 'expense', 'payable', 'commission_payable')),
      "code" text not null, "company_id" text null, "currency_code" text not null,
      ${moneyFromZero("balance")}, ${moneyFromZero("held")}, ${moneyOrNull("credit_limit")}, ${TIMESTAMPS},
      constraint "CK_account_held" check (held >= 0),
      constraint "CK_account_credit_limit" check (credit_limit >= 0));`)
    this.index("account", "code", "unique")
    this.index("account", "company_id, kind, currency_code")
    this.index("account", "deleted_at")

    this.addSql(`create table if not exists "ledger_transaction" (
      "id" text not null primary key, "kind" text not null, "reference" text not null,
      "idempotency_key" text not null, "input_hash" text not null, "effective_at" timestamptz not null,
      "reversal_of" text null references "ledger_transaction" ("id"), "description" text null, ${TIMESTAMPS});`)
    this.index("ledger_transaction", "idempotency_key", "unique")
    this.addSql(
      `create unique index if not exists "IDX_ledger_transaction_reversal_of_unique" on "ledger_transaction" (reversal_of) ${LIVE} and reversal_of is not null;`,
    )
    this.index("ledger_transaction", "reference")
    this.index("ledger_transaction", "effective_at, id")
    this.index("ledger_transaction", "deleted_at")

    this.addSql(`create table if not exists "ledger_posting" (
      "id" text not null primary key,
      "transaction_id" text not null references "ledger_transaction" ("id"),
      "account_id" text not null references "account" ("id"), ${money("amount")}, ${TIMESTAMPS},
      constraint "CK_ledger_posting_amount" check (amount <> 0));`)
    this.index("ledger_posting", "transaction_id")
    this.index("ledger_posting", "account_id")
    this.index("ledger_posting", "deleted_at")

    this.addSql(`create table if not exists "hold" (
      "id" text not null primary key, "account_id" text not null references "account" ("id"),
      "company_id" text not null, "reference" text not null, ${money("amount")}, ${moneyFromZero("tax_amount")},
      ${moneyFromZero("captured_amount")}, ${moneyFromZero("voided_amount")}, ${moneyFromZero("refunded_amount")},
      "status" text not null default 'pending' check ("status" in ('pending', 'posted', 'voided')),
      "idempotency_key" text not null, "input_hash" text not null, ${TIMESTAMPS},
      constraint "CK_hold_amount" check (amount > 0 and tax_amount between 0 and amount),
      constraint "CK_hold_parts" check (captured_amount >= 0 and voided_amount >= 0
        and refunded_amount between 0 and captured_amount),
      constraint "CK_hold_status" check (case status
        when 'pending' then captured_amount + voided_amount < amount
        when 'posted' then captured_amount + voided_amount = amount and captured_amount > 0
        else voided_amount = amount and captured_amount = 0 end));`)
    this.index("hold", "idempotency_key", "unique")
    this.index("hold", "reference")
    this.index("hold", "account_id, status")
    this.index("hold", "company_id")
    this.index("hold", "deleted_at")

    this.addSql(`create table if not exists "receivable" (
      "id" text not null primary key, "company_id" text not null, "order_id" text not null,
      "hold_id" text not null references "hold" ("id"),
      "ledger_transaction_id" text not null references "ledger_transaction" ("id"), "currency_code" text not null,
      ${money("amount")}, ${moneyFromZero("settled_amount")}, "due_at" timestamptz not null, ${TIMESTAMPS},
      constraint "CK_receivable_settled" check (amount > 0 and settled_amount between 0 and amount));`)
    this.index("receivable", "company_id, due_at")
    this.index("receivable", "order_id")
    this.index("receivable", "hold_id")
    this.index("receivable", "ledger_transaction_id", "unique")
    this.index("receivable", "deleted_at")

    this.addSql(`create table if not exists "credit_limit_change" (
      "id" text not null primary key, "company_id" text not null, "currency_code" text not null,
      ${moneyOrNull("before")}, ${money("after")}, "actor_id" text not null, "reason" text not null, ${TIMESTAMPS});`)
    this.index("credit_limit_change", "company_id, created_at")
    this.index("credit_limit_change", "deleted_at")

    this.guardSums()
    this.guardHistory()
    this.guardLimit()
  }

  override async down(): Promise<void> {
    for (const table of [
      "credit_limit_change",
      "receivable",
      "hold",
      "ledger_posting",
      "ledger_transaction",
      "account",
    ]) {
      this.addSql(`drop table if exists "${table}" cascade;`)
    }
    for (const guard of ["ledger_sums_to_zero", "ledger_is_append_only", "hold_within_credit_limit"]) {
      this.addSql(`drop function if exists "${guard}"();`)
    }
  }

  private index(table: string, columns: string, unique: "unique" | "" = ""): void {
    const name = ["IDX", table, ...columns.split(", "), ...(unique ? [unique] : [])].join("_")
    this.addSql(`create ${unique} index if not exists "${name}" on "${table}" (${columns}) ${LIVE};`)
  }

  /** Deferred to the commit, so that a transaction and its postings may be written in any order. */
  private guardSums(): void {
    this.addSql(`create or replace function "ledger_sums_to_zero"() returns trigger language plpgsql as $$
      declare
        transaction_id_ text := case tg_table_name when 'ledger_posting' then to_jsonb(new)->>'transaction_id' else new.id end;
      begin
        if not exists (select 1 from ledger_posting p where p.transaction_id = transaction_id_) then
          raise exception 'Ledger transaction % has no postings', transaction_id_ using errcode = 'check_violation';
        end if;
        if exists (select 1 from ledger_posting p join account a on a.id = p.account_id
          where p.transaction_id = transaction_id_ group by a.currency_code having sum(p.amount) <> 0) then
          raise exception 'The postings of ledger transaction % do not sum to zero', transaction_id_
            using errcode = 'check_violation';
        end if;
        return null;
      end $$;`)
    for (const table of ["ledger_transaction", "ledger_posting"]) {
      this.addSql(`drop trigger if exists "${table}_sums_to_zero" on "${table}";`)
      this.addSql(`create constraint trigger "${table}_sums_to_zero" after insert on "${table}"
        deferrable initially deferred for each row execute function "ledger_sums_to_zero"();`)
    }
  }

  private guardHistory(): void {
    this.addSql(`create or replace function "ledger_is_append_only"() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only: % refused; mend a mistake by a reversal', tg_table_name, lower(tg_op)
          using errcode = 'restrict_violation';
      end $$;`)
    for (const table of ["ledger_transaction", "ledger_posting"]) {
      this.addSql(`drop trigger if exists "${table}_append_only" on "${table}";`)
      this.addSql(`create trigger "${table}_append_only" before update or delete or truncate on "${table}"
        for each statement execute function "ledger_is_append_only"();`)
    }
  }

  /**
   * The last guard behind the service's own check. Only a hold that grows is looked at: a limit may be lowered below
   * what is used, and a capture moves from held to balance.
   */
  private guardLimit(): void {
    this
      .addSql(`create or replace function "hold_within_credit_limit"() returns trigger language plpgsql as $$
      begin
        raise exception 'Account %: holding % more would exceed the credit limit of %',
          new.id, new.held - old.held, coalesce(new.credit_limit, 0) using errcode = 'check_violation';
      end $$;`)
    this.addSql(`drop trigger if exists "account_hold_within_credit_limit" on "account";`)
    this.addSql(`create trigger "account_hold_within_credit_limit" before update on "account" for each row
      when (new.held > old.held and new.balance + new.held > coalesce(new.credit_limit, 0))
      execute function "hold_within_credit_limit"();`)
  }
}
