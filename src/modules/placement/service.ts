import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { B2bOptions } from "../../options"
import { defaultOptions } from "../../options"
import { newId } from "../../utils/ids"
import { sql } from "../../utils/sql"
import { Placement } from "./models/placement"
import type {
  KnownPlacement,
  PlacementClaim,
  PlacementOutcome,
  PlacementSettings,
  UnsentPlacement,
} from "./types"
import { changedPlan, type WarehouseChange } from "./utils/changed-plan"

export default class PlacementModuleService extends MedusaService({ Placement }) {
  readonly settings: PlacementSettings

  constructor(cradle: object, options: B2bOptions = {}) {
    // MedusaService's generated base declares no parameters, yet takes what the module loader passes.
    super(...([cradle, options] as unknown as []))
    const settings = { ...defaultOptions, ...options }
    const { allocationPolicy, onlinePaymentMinutes, allowPricedAt, timeZone } = settings
    this.settings = { allocationPolicy, onlinePaymentMinutes, allowPricedAt, timeZone }
  }

  /**
   * The order that this key placed, or null. 422 when the key placed an order from other input: a retry must ask for
   * the same, and another order needs another key.
   */
  @InjectManager()
  async findByKey(
    key: string,
    inputHash: string,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<KnownPlacement | null> {
    const [known] = await sql<KnownPlacement>(
      sharedContext,
      `select input_hash, order_id, answer from placement where key = ? and deleted_at is null`,
      [key],
    )
    if (known && known.input_hash !== inputHash) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `This Idempotency-Key already placed order ${known.order_id} from another request; use a new key for a new order`,
      )
    }
    return known ?? null
  }

  /**
   * Takes the key for the order about to be written. A second transaction with the same key waits here until the
   * first ends. False: the key is taken, read it with `findByKey` after this transaction.
   */
  @InjectTransactionManager()
  async claim(claim: PlacementClaim, @MedusaContext() sharedContext: Context = {}): Promise<boolean> {
    const rows = await sql(
      sharedContext,
      `insert into placement (id, key, input_hash, order_id, source, cart_id, company_id, member_id, customer_id,
         placed_by, po_number, remark, requested_delivery_date, answer, plan, events)
       select c.*, '{}', '{}', '[]' from jsonb_to_record(?::jsonb) as c(id text, key text, input_hash text,
         order_id text, source text, cart_id text, company_id text, member_id text, customer_id text, placed_by text,
         po_number text, remark text, requested_delivery_date text)
       on conflict (key) where deleted_at is null do nothing returning id`,
      [JSON.stringify(claim)],
    )
    return rows.length === 1
  }

  /**
   * Whether the key placed an order, with nobody placing by it any more. Taking the key waits for a transaction that
   * has it, which may still commit though its connection to us is gone; a read would overlook it.
   */
  @InjectTransactionManager()
  async isPlaced(key: string, @MedusaContext() sharedContext: Context = {}): Promise<boolean> {
    const id = newId("plc")
    const taken = await sql(
      sharedContext,
      `insert into placement (id, key, order_id, source, input_hash, answer, plan, events)
       values (?, ?, ?, 'cart', '', '{}', '{}', '[]')
       on conflict (key) where deleted_at is null do nothing returning id`,
      [id, key, id],
    )
    await sql(sharedContext, `delete from placement where id = ?`, [id])
    return taken.length === 0
  }

  /** Adds what only the written order tells; in the same transaction as `claim`. */
  @InjectTransactionManager()
  async complete(outcome: PlacementOutcome, @MedusaContext() sharedContext: Context = {}): Promise<void> {
    await sql(
      sharedContext,
      `update placement set answer = ?::jsonb, plan = ?::jsonb, events = ?::jsonb, payment_due_at = ?,
         updated_at = now() where id = ?`,
      [
        JSON.stringify(outcome.answer),
        JSON.stringify(outcome.plan),
        JSON.stringify(outcome.events),
        outcome.payment_due_at,
        outcome.id,
      ],
    )
  }

  /** Placements committed `olderThanSeconds` ago whose events no subscriber has heard; by id, those after `after`. */
  @InjectManager()
  async listUnsent(
    { olderThanSeconds, after, limit }: { olderThanSeconds: number; after: string; limit: number },
    @MedusaContext() sharedContext: Context = {},
  ): Promise<UnsentPlacement[]> {
    return await sql<UnsentPlacement>(
      sharedContext,
      `select id, events from placement
       where events_sent_at is null and deleted_at is null and created_at < now() - make_interval(secs => ?)
         and id > ? order by id limit ?`,
      [olderThanSeconds, after, limit],
    )
  }

  /** One statement, so none but the caller's transaction is needed. */
  @InjectManager()
  async markSent(orderId: string, @MedusaContext() sharedContext: Context = {}): Promise<void> {
    await sql(
      sharedContext,
      `update placement set events_sent_at = now() where order_id = ? and deleted_at is null and events_sent_at is null`,
      [orderId],
    )
  }

  /** Orders to be paid online whose time to pay is over. */
  @InjectManager()
  async listOverdue(
    limit: number,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<{ id: string; order_id: string }[]> {
    return await sql(
      sharedContext,
      `select id, order_id from placement where payment_due_at < now() and deleted_at is null
       order by payment_due_at limit ?`,
      [limit],
    )
  }

  /** The order was paid or cancelled: nothing is due any more. */
  @InjectTransactionManager()
  async clearPaymentDue(ids: string[], @MedusaContext() sharedContext: Context = {}): Promise<void> {
    await sql(
      sharedContext,
      `update placement set payment_due_at = null, updated_at = now() where id = any(?)`,
      [ids],
    )
  }

  /** Lets an order's plan follow a change of warehouse; what its buyer was answered stays. None: nothing happens. */
  @InjectTransactionManager()
  async changePlan(
    orderId: string,
    change: WarehouseChange,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    const [placed] = await sql<{ id: string; plan: Record<string, unknown> }>(
      sharedContext,
      `select id, plan from placement where order_id = ? and deleted_at is null for update`,
      [orderId],
    )
    if (placed) {
      await sql(sharedContext, `update placement set plan = ?::jsonb, updated_at = now() where id = ?`, [
        JSON.stringify(changedPlan(placed.plan, change)),
        placed.id,
      ])
    }
  }
}
