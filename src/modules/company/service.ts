import type { BigNumberInput, Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { decimalText } from "../../utils/money"
import { sql } from "../../utils/sql"
import Company from "./models/company"
import CompanyAddress from "./models/company-address"
import CompanyChange from "./models/company-change"
import CompanyMember from "./models/company-member"
import CompanyNote from "./models/company-note"
import MemberSpend from "./models/member-spend"
import PurchaseListModel from "./models/purchase-list"
import Tier from "./models/tier"
import * as addresses from "./statements/addresses"
import * as changes from "./statements/changes"
import * as companies from "./statements/companies"
import * as members from "./statements/members"
import * as notes from "./statements/notes"
import * as purchaseLists from "./statements/purchase-lists"
import * as spending from "./statements/spending"
import type {
  Address,
  AddressBefore,
  AddressDetails,
  Buyer,
  CompanyDetails,
  CompanyRow,
  CompanyStatus,
  Member,
  MemberState,
  NewAddressRow,
  NewMember,
  NewNote,
  Note,
  ListReader,
  PurchaseList,
  PurchaseListHead,
  SpendInput,
} from "./types"
import { buyerFromRow, SELECT_BUYER, type BuyerRow } from "./utils/buyer-row"
import { checkSpendingLimits, type SpendingLimitExceeded } from "./utils/check-spending-limits"
import { keepsAnOwner } from "./utils/keeps-an-owner"
import { assertTimeZone, localPeriods } from "./utils/local-periods"
import { lastOwnerRefusal, spendingRefusal, statusRefusal } from "./utils/refusals"
import { statusAfter, type CompanyAction } from "./utils/transitions"

export default class CompanyModuleService extends MedusaService({
  Tier,
  Company,
  CompanyMember,
  CompanyAddress,
  CompanyChange,
  CompanyNote,
  MemberSpend,
  PurchaseList: PurchaseListModel,
}) {
  private readonly timeZone: string

  constructor(cradle: object, options: { timeZone?: string } = {}) {
    // The base that MedusaService generates declares no parameters, yet takes what the module loader passes.
    super(...([cradle, options] as unknown as []))
    this.timeZone = options.timeZone ?? "UTC"
    assertTimeZone(this.timeZone)
  }

  /**
   * The customer's active membership with its company, whatever the company's status, and its tier; null without
   * one. One statement. Callers decide by `company.status`: only an active company has prices and places orders.
   */
  @InjectManager()
  async findBuyer(customerId: string, @MedusaContext() context: Context = {}): Promise<Buyer | null> {
    const [row] = await sql<BuyerRow>(context, `${SELECT_BUYER} and m.customer_id = ?`, [customerId])
    return row ? buyerFromRow(row) : null
  }

  /**
   * The buyer for whom a merchant acts: the named customer when an active member of the company, or, for null, the
   * owner of longest standing. Null when there is none.
   */
  @InjectManager()
  async findBuyerOfCompany(
    companyId: string,
    customerId: string | null,
    @MedusaContext() context: Context = {},
  ): Promise<Buyer | null> {
    const [row] = await sql<BuyerRow>(
      context,
      `${SELECT_BUYER} and m.company_id = ?
         and case when ?::text is null then m.role = 'owner' else m.customer_id = ? end
       order by m.created_at, m.id limit 1`,
      [companyId, customerId, customerId],
    )
    return row ? buyerFromRow(row) : null
  }

  /** Inserts companies into their tiers. NOT_FOUND for an unknown tier, DUPLICATE_ERROR for a taken code. */
  @InjectTransactionManager()
  async insertCompanies(rows: readonly CompanyRow[], @MedusaContext() context: Context = {}): Promise<void> {
    await companies.insertCompanies(context, rows)
  }

  /** Undoes `insertCompanies` with its members and addresses. */
  @InjectTransactionManager()
  async eraseCompanies(ids: readonly string[], @MedusaContext() context: Context = {}): Promise<void> {
    await companies.eraseCompanies(context, ids)
  }

  /** Writes companies' details, pinyin initials with the names; one statement. DUPLICATE_ERROR for a taken code. */
  @InjectTransactionManager()
  async writeDetails(
    rows: readonly ({ id: string } & CompanyDetails)[],
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    await companies.writeDetails(context, rows)
  }

  /**
   * Approves, suspends or reactivates a company in its row lock and records it; answers its status before.
   * Refusal COMPANY_STATUS {status, action, allowed_from} when its status does not allow that.
   */
  @InjectTransactionManager()
  async changeStatus(
    id: string,
    action: CompanyAction,
    actorId: string | null,
    @MedusaContext() context: Context = {},
  ): Promise<CompanyStatus> {
    const [company] = await companies.lockCompanies(context, [id])
    const before = company.status
    const after = statusAfter(action, before)
    if (!after) {
      throw statusRefusal(company, action)
    }
    await companies.setCompanyStatus(context, id, after)
    await changes.recordChanges(context, [
      { company_id: id, kind: "status", before, after, actor_id: actorId },
    ])
    return before
  }

  /** Sets a status without asking whether it may, and forgets its record: the compensation of `changeStatus`. */
  @InjectTransactionManager()
  async restoreStatus(
    id: string,
    status: CompanyStatus,
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    await companies.lockCompanies(context, [id])
    await companies.setCompanyStatus(context, id, status)
    await changes.eraseLastChange(context, id, "status")
  }

  /**
   * Moves companies to other tiers in their row locks and records it; answers the tiers before, by company. Who is in
   * the tier already stays as it is. NOT_FOUND for either.
   */
  @InjectTransactionManager()
  async moveToTiers(
    moves: readonly { id: string; tier_id: string }[],
    actorId: string | null,
    @MedusaContext() context: Context = {},
  ): Promise<Map<string, string>> {
    const locked = await companies.lockCompanies(
      context,
      moves.map(({ id }) => id),
    )
    await companies.holdTiers(
      context,
      moves.map(({ tier_id }) => tier_id),
    )
    const before = new Map(locked.map(({ id, tier_id }) => [id, tier_id]))
    await companies.setCompanyTiers(context, moves)
    await changes.recordChanges(
      context,
      moves.flatMap(({ id, tier_id }) => {
        const from = before.get(id)
        return from === undefined || from === tier_id
          ? []
          : [{ company_id: id, kind: "tier" as const, before: from, after: tier_id, actor_id: actorId }]
      }),
    )
    return before
  }

  /** Moves a company back and forgets the record: the compensation of `moveToTiers`. */
  @InjectTransactionManager()
  async restoreTier(
    { id, before, after }: { id: string; before: string; after: string },
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    await companies.lockCompanies(context, [id])
    await companies.setCompanyTiers(context, [{ id, tier_id: before }])
    if (before !== after) {
      await changes.eraseLastChange(context, id, "tier")
    }
  }

  /** Locks a tier for its deletion. NOT_ALLOWED while companies are in it. */
  @InjectTransactionManager()
  async lockUnusedTier(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await companies.lockUnusedTier(context, id)
  }

  /**
   * Adds active members under their companies' row locks; answers their ids in the order given.
   * Refusal ALREADY_A_MEMBER {customer_id} for a customer who is active in any company.
   */
  @InjectTransactionManager()
  async addMembers(
    newMembers: readonly NewMember[],
    @MedusaContext() context: Context = {},
  ): Promise<string[]> {
    await companies.lockCompanies(
      context,
      newMembers.map(({ company_id }) => company_id),
    )
    return await members.insertMembers(context, newMembers)
  }

  /** Undoes `addMembers`. */
  @InjectTransactionManager()
  async eraseMembers(ids: readonly string[], @MedusaContext() context: Context = {}): Promise<void> {
    await members.eraseMembers(context, ids)
  }

  /**
   * Changes a member's role, status or limits under the company's row lock; answers the member as it was.
   * Refusal LAST_OWNER when no active owner would be left, ALREADY_A_MEMBER when activated while active elsewhere.
   */
  @InjectTransactionManager()
  async changeMember(
    companyId: string,
    memberId: string,
    change: Partial<MemberState>,
    @MedusaContext() context: Context = {},
  ): Promise<Member> {
    const before = await this.lockMember(companyId, memberId, change, context)
    await members.setMemberState(context, memberId, { ...before, ...change })
    return before
  }

  /** Removes a member; answers the member as it was. Refusal LAST_OWNER as `changeMember`. */
  @InjectTransactionManager()
  async removeMember(
    companyId: string,
    memberId: string,
    @MedusaContext() context: Context = {},
  ): Promise<Member> {
    const before = await this.lockMember(companyId, memberId, null, context)
    await members.markMembersDeleted(context, [memberId], true)
    return before
  }

  /** Puts a member back to what `changeMember` or `removeMember` answered: their compensation. */
  @InjectTransactionManager()
  async restoreMember(before: Member, @MedusaContext() context: Context = {}): Promise<void> {
    await companies.lockCompanies(context, [before.company_id])
    await members.setMemberState(context, before.id, before)
    await members.markMembersDeleted(context, [before.id], false)
  }

  /** The company's members, in the order in which they came. */
  @InjectManager()
  async membersOf(companyId: string, @MedusaContext() context: Context = {}): Promise<Member[]> {
    return await members.membersOf(context, companyId)
  }

  /** Inserts addresses of companies that nobody else can know yet, as part of their creation. */
  @InjectTransactionManager()
  async insertAddresses(
    rows: readonly NewAddressRow[],
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    await addresses.insertAddresses(context, rows)
  }

  /** The company's address; NOT_FOUND for one of another company too. */
  @InjectManager()
  async addressOf(companyId: string, id: string, @MedusaContext() context: Context = {}): Promise<Address> {
    return await addresses.addressOf(context, companyId, id)
  }

  /** Adds an address under the company's row lock; a new default takes the place of the former one. */
  @InjectTransactionManager()
  async addAddress(row: NewAddressRow, @MedusaContext() context: Context = {}): Promise<AddressBefore> {
    await companies.lockCompanies(context, [row.company_id])
    const default_id = await addresses.defaultAddressOf(context, row.company_id)
    if (row.is_default) {
      await addresses.clearDefault(context, row.company_id)
    }
    const [id] = await addresses.insertAddresses(context, [row])
    return { id, company_id: row.company_id, before: null, default_id }
  }

  /** Changes an address (or removes it, for null) under the company's row lock; NOT_FOUND as `addressOf`. */
  @InjectTransactionManager()
  async changeAddress(
    companyId: string,
    id: string,
    change: Partial<AddressDetails> | null,
    @MedusaContext() context: Context = {},
  ): Promise<AddressBefore> {
    await companies.lockCompanies(context, [companyId])
    const before = await addresses.addressOf(context, companyId, id)
    const default_id = await addresses.defaultAddressOf(context, companyId)
    if (!change) {
      await addresses.markAddressDeleted(context, id)
    } else {
      if (change.is_default) {
        await addresses.clearDefault(context, companyId)
      }
      await addresses.writeAddress(context, { ...before, ...change })
    }
    return { id, company_id: companyId, before, default_id }
  }

  /** Undoes what `addAddress` or `changeAddress` answered, the default included. */
  @InjectTransactionManager()
  async restoreAddress(
    { id, company_id, before, default_id }: AddressBefore,
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    await companies.lockCompanies(context, [company_id])
    await addresses.clearDefault(context, company_id)
    if (before) {
      await addresses.writeAddress(context, { ...before, is_default: false })
    } else {
      await addresses.eraseAddress(context, id)
    }
    if (default_id) {
      await addresses.setDefault(context, default_id)
    }
  }

  /** Adds a note to a company that exists. */
  @InjectTransactionManager()
  async addNote(note: NewNote, @MedusaContext() context: Context = {}): Promise<Note> {
    await companies.lockCompanies(context, [note.company_id])
    return await notes.insertNote(context, note)
  }

  /** Removes one's own note. NOT_FOUND in another company, FORBIDDEN for somebody else's. */
  @InjectTransactionManager()
  async removeNote(
    by: { company_id: string; id: string; author_id: string },
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    await notes.removeNote(context, by)
  }

  /** Takes a note away, or puts a removed one back: the compensations of `addNote` and `removeNote`. */
  @InjectTransactionManager()
  async undoNote(id: string, isRemoved: boolean, @MedusaContext() context: Context = {}): Promise<void> {
    await notes.restoreOrRemove(context, id, isRemoved)
  }

  /** A page of the lists that a member sees without their lines, by name, and how many there are. Two statements. */
  @InjectManager()
  async purchaseListHeads(
    reader: ListReader,
    page: { limit: number; offset: number },
    @MedusaContext() context: Context = {},
  ): Promise<{ heads: PurchaseListHead[]; count: number }> {
    return await purchaseLists.purchaseListHeads(context, reader, page)
  }

  /** A purchase list; NOT_FOUND for one of another company, or another member's own, too. */
  @InjectManager()
  async purchaseListOf(
    reader: ListReader,
    id: string,
    @MedusaContext() context: Context = {},
  ): Promise<PurchaseList> {
    return await purchaseLists.purchaseListOf(context, reader, id)
  }

  /**
   * Counts a placed order against its member's limits, in the member's row lock, so that orders placed at once are
   * counted one after the other. The same order again is counted once; with another amount it is a CONFLICT.
   * Throws Refusal SPENDING_LIMIT_EXCEEDED {period, limit, spent, needed}: the transaction must not go on after it,
   * because the order is counted by then. Two statements.
   */
  @InjectTransactionManager()
  async recordSpend(spend: SpendInput, @MedusaContext() context: Context = {}): Promise<void> {
    assertAmount(spend.amount)
    const limits = await spending.limitsOf(context, spend.member_id, "for update")
    const spent = await spending.countSpend(context, spend, localPeriods(spend.placed_at, this.timeZone))
    const exceeded = spent && checkSpendingLimits(limits, spent, spend.amount)
    if (exceeded) {
      throw spendingRefusal(exceeded)
    }
  }

  /** What `recordSpend` would refuse with, as things stand: null when nothing. Takes no lock, writes nothing. */
  @InjectManager()
  async checkSpend(
    { member_id, amount, at }: { member_id: string; amount: BigNumberInput; at: Date },
    @MedusaContext() context: Context = {},
  ): Promise<SpendingLimitExceeded | null> {
    assertAmount(amount)
    const limits = await spending.limitsOf(context, member_id, "without lock")
    const spent = await spending.spentIn(context, member_id, localPeriods(at, this.timeZone))
    return checkSpendingLimits(limits, spent, amount)
  }

  /** Takes cancelled orders out of their members' spending; answers those that counted until now. */
  @InjectTransactionManager()
  async voidSpend(orderIds: readonly string[], @MedusaContext() context: Context = {}): Promise<string[]> {
    return await spending.markSpendVoided(context, orderIds, true)
  }

  /** Counts voided orders again, without asking the limits: the compensation of `voidSpend`. */
  @InjectTransactionManager()
  async restoreSpend(orderIds: readonly string[], @MedusaContext() context: Context = {}): Promise<void> {
    await spending.markSpendVoided(context, orderIds, false)
  }

  private async lockMember(
    companyId: string,
    memberId: string,
    change: Partial<MemberState> | null,
    context: Context,
  ): Promise<Member> {
    await companies.lockCompanies(context, [companyId])
    const all = await members.membersOf(context, companyId)
    const member = members.findMember(all, companyId, memberId)
    if (!keepsAnOwner(all, memberId, change)) {
      throw lastOwnerRefusal(memberId)
    }
    return member
  }
}

function assertAmount(amount: BigNumberInput): void {
  const text = decimalText(amount)
  if (text.startsWith("-")) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `amount must be 0 or more, not ${text}`)
  }
}
