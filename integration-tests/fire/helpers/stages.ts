import { Client } from "pg"

/** A point of placing an order where the database makes the server wait: when its trigger fires. */
export type Stage = { name: string; trigger: string }

/** The placing transaction writes to the placement twice: it takes the key first and completes the row last. */
const KEY: Stage = { name: "key", trigger: "after insert on placement" }
const COMPLETION: Stage = { name: "completion", trigger: "before update of answer on placement" }
/** Inside the commit itself: a server that dies there has placed the order and does not know it. */
export const COMMIT: Stage = {
  name: "commit",
  trigger: "after insert on placement deferrable initially deferred for each row",
}
/** The order is placed and its event is out, and that is being noted. */
export const SENT: Stage = { name: "sent", trigger: "after update of events_sent_at on placement" }

const inserted = (tables: string[]) => tables.map((name) => ({ name, trigger: `before insert on "${name}"` }))
const updated = (tables: string[]) => tables.map((name) => ({ name, trigger: `before update on "${name}"` }))

const RAISED = updated(["inventory_level", "promotion", "promotion_campaign_budget"])
const WRITTEN = inserted([
  "reservation_item", "order_address", "order", "order_line_item", "order_item", "order_line_item_tax_line",
  "order_line_item_adjustment", "order_shipping_method", "order_shipping", "order_shipping_method_tax_line",
  "order_shipping_method_adjustment", "order_summary", "member_spend", "commission_entry", "order_payment_collection",
  "order_company", "order_promotion",
]) // prettier-ignore
const HELD_ON_ACCOUNT = [
  ...inserted(["hold", "payment_collection", "payment_session", "payment"]),
  ...updated(["account"]),
]
const OF_A_CART = [...inserted(["order_cart"]), ...updated(["cart"])]

/** Every write of an order on account, in no particular order, its commit, and what follows. */
export const ORDER_STAGES: Stage[] = [
  COMMIT,
  SENT,
  KEY,
  ...RAISED,
  ...WRITTEN,
  ...HELD_ON_ACCOUNT,
  COMPLETION,
]
export const CART_STAGES: Stage[] = [...ORDER_STAGES, ...OF_A_CART]
/** Of a cart that its session pays for, authorised before: only what differs, and some of each kind. */
export const PAID_CART_STAGES: Stage[] = [
  ...[COMMIT, SENT, KEY, COMPLETION],
  ...[...RAISED, ...WRITTEN, ...OF_A_CART].filter(({ name }) =>
    ["inventory_level", "order", "order_payment_collection", "cart"].includes(name),
  ),
]

/** At these the order is placed, whatever becomes of the server. */
export const isPlaced = (stage: Stage) => [SENT, COMMIT].includes(stage)

/** Rows for `it.each`: as many stages as can be held at once, and their names. */
export const inGroups = (stages: Stage[], size: number): [names: string, stages: Stage[]][] =>
  Array.from({ length: Math.ceil(stages.length / size) }, (_, n) =>
    stages.slice(n * size, (n + 1) * size),
  ).map((group) => [group.map(({ name }) => name).join(", "), group])

/** A server's pool has ten connections; completing a cart takes two, and four are completed at a time. */
export const ORDERS_AT_ONCE = 8
export const CARTS_AT_ONCE = 4

export type Held = {
  /** Resolves when everyone waits at their stage. */
  reached(): Promise<void>
  /** Lets everyone go on and takes the triggers away; resolves when no placement is being written any more. Once is enough. */
  release(): Promise<void>
}

const WAIT_SECONDS = 8

/** Holds the transactions that place an order for one company; without a company, whoever gets there. */
const HOLD = `create or replace function fire_hold() returns trigger language plpgsql as $$
  begin
    if tg_argv[1] = '' or exists (
      select from placement where company_id = tg_argv[1] and xmin = pg_current_xact_id()::xid
    ) then
      perform pg_advisory_xact_lock(tg_argv[0]::bigint);
    end if;
    return coalesce(new, old);
  end $$`

const WAITING = `select objid::int as n from pg_locks where locktype = 'advisory' and not granted and classid = 0
  and database = (select oid from pg_database where datname = current_database())`

/**
 * Makes Postgres hold each company's next order at a stage, without a line in the product: a trigger waits for an
 * advisory lock that a session of ours keeps.
 */
export async function holdAt(
  databaseUrl: string,
  holds: { stage: Stage; company_id?: string }[],
): Promise<Held> {
  const session = new Client({ connectionString: databaseUrl })
  // Postgres may be killed while it holds; the locks are gone then.
  session.on("error", () => {})
  await session.connect()
  await session.query(HOLD)
  for (const [n, { stage, company_id = "" }] of holds.entries()) {
    const kind = stage === COMMIT ? "constraint trigger" : "trigger"
    await session.query("select pg_advisory_lock($1)", [n])
    await session.query(
      `create ${kind} fire_hold_${n} ${stage.trigger} execute function fire_hold(${n}, '${company_id}')`,
    )
  }
  const names = holds.map(({ stage }) => stage.name)
  let released: Promise<void> | undefined
  const release = () => (released ??= session.end().then(() => takeHoldsAway(databaseUrl)))
  return {
    release,
    async reached() {
      let waiting: string[] = []
      const deadline = Date.now() + WAIT_SECONDS * 1000
      while (waiting.length < names.length && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 20))
        const { rows } = await session.query<{ n: number }>(WAITING)
        waiting = rows.map(({ n }) => names[n])
      }
      expect(waiting.sort()).toEqual([...names].sort())
    },
  }
}

async function takeHoldsAway(databaseUrl: string): Promise<void> {
  const session = new Client({ connectionString: databaseUrl })
  await session.connect()
  try {
    await session.query("begin")
    // Waits for all that were held: each has written to it, and ends when it finds its server gone.
    await session.query("lock table placement in access exclusive mode")
    await session.query("drop function fire_hold cascade")
    await session.query("commit")
  } finally {
    await session.end()
  }
}
