import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import AuditEntry from "./models/audit-entry"
import StaffMember from "./models/staff-member"
import StaffRole from "./models/staff-role"
import * as audit from "./statements/audit"
import * as members from "./statements/members"
import type {
  AuditBeginning,
  AuditEnd,
  InvitedRights,
  Member,
  NewMember,
  NewRole,
  Role,
  Staff,
  SubjectType,
} from "./types"
import { whyNotGrant, type Rights } from "./utils/may-grant"
import { OWNER, readyRole } from "./utils/ready-roles"
import {
  grantError,
  lastOwnerRefusal,
  notOneselfError,
  readyRoleError,
  roleInUseRefusal,
} from "./utils/refusals"

export type MemberChange = Partial<Pick<Member, "role_id" | "scope" | "department" | "regions">>

export default class StaffModuleService extends MedusaService({ StaffRole, StaffMember, AuditEntry }) {
  /**
   * The rights behind a log-in; null: none. While nobody is owner every log-in has an owner's rights, so that a shop
   * can begin. One statement.
   */
  @InjectManager()
  async staffBehind(
    subject_type: SubjectType,
    subject_id: string,
    @MedusaContext() context: Context = {},
  ): Promise<Staff | null> {
    const row = await members.readStaff(context, subject_id)
    const subject = { subject_type, subject_id }
    if (!row.has_owner) {
      const { scope, ...role } = readyRole(OWNER)!
      return { ...subject, member_id: null, role, scope, department: null, regions: [] }
    }
    const role = row.role_id ? (readyRole(row.role_id) ?? ownRole(row)) : null
    return (
      role && {
        ...subject,
        member_id: row.member_id,
        role,
        scope: row.scope!,
        department: row.department!,
        regions: row.regions!,
      }
    )
  }

  /**
   * Makes a user or an API key a member of staff. DUPLICATE_ERROR when it is one, FORBIDDEN for rights that `by` has
   * not itself.
   */
  @InjectTransactionManager()
  async addMember(by: Staff, member: NewMember, @MedusaContext() context: Context = {}): Promise<string> {
    const known = await members.memberOfSubject(context, member.subject_id)
    if (known) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `${member.subject_id} (subject_id) is member of staff ${known.id}; change that one`,
      )
    }
    await this.assertMayGrant(by, member, context)
    const { id } = await this.createStaffMembers(member, context)
    return id
  }

  /** Changes role or scope. FORBIDDEN for oneself and for more rights than `by` has; Refusal LAST_OWNER. */
  @InjectTransactionManager()
  async changeMember(
    by: Staff,
    id: string,
    change: MemberChange,
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const before = await this.lockOther(by, id, change.role_id ?? null, context)
    await this.assertMayGrant(by, { ...before, ...change }, context)
    await this.updateStaffMembers({ id, ...change }, context)
  }

  /** Takes all rights from a member of staff; the log-in stays. As `changeMember`. */
  @InjectTransactionManager()
  async removeMember(by: Staff, id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await this.lockOther(by, id, null, context)
    await this.softDeleteStaffMembers(id, {}, context)
  }

  /** FORBIDDEN when the log-in has rights that `by` has not: who can reset its password takes it over. */
  @InjectManager()
  async assertMayManage(by: Staff, subjectId: string, @MedusaContext() context: Context = {}): Promise<void> {
    const member = await members.memberOfSubject(context, subjectId)
    if (member && subjectId !== by.subject_id) {
      await this.assertMayGrant(by, member, context)
    }
  }

  /** FORBIDDEN when `by` may not promise these rights to somebody who is invited. */
  @InjectTransactionManager()
  async assertMayInvite(
    by: Staff,
    rights: InvitedRights,
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    await this.assertMayGrant(by, rights, context)
  }

  /** Gives a new user what their invitation promised: who invited them was asked for the right to then. */
  @InjectTransactionManager()
  async welcome(
    userId: string,
    rights: InvitedRights,
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    await this.createStaffMembers({ ...rights, subject_type: "user", subject_id: userId }, context)
  }

  /** Forgets a log-in that is gone. The last owner stays, so that a shop without owner does not fall open. */
  @InjectTransactionManager()
  async forgetSubject(subjectId: string, @MedusaContext() context: Context = {}): Promise<void> {
    const known = await members.memberOfSubject(context, subjectId)
    if (known) {
      const { member, owners } = await members.lockMemberAndOwners(context, known.id)
      if (owners.some((id) => id !== member.id) || member.role_id !== OWNER) {
        await this.softDeleteStaffMembers(member.id, {}, context)
      }
    }
  }

  /** Refusal LAST_OWNER when the log-in belongs to the only owner. */
  @InjectTransactionManager()
  async assertNotLastOwner(subjectId: string, @MedusaContext() context: Context = {}): Promise<void> {
    const known = await members.memberOfSubject(context, subjectId)
    if (known) {
      const { member, owners } = await members.lockMemberAndOwners(context, known.id)
      assertOwnerLeft(member, owners)
    }
  }

  /** A role of the merchant's own. FORBIDDEN for permissions that `by` has not, DUPLICATE_ERROR for a taken name. */
  @InjectTransactionManager()
  async addRole(by: Staff, role: NewRole, @MedusaContext() context: Context = {}): Promise<string> {
    assertMayHandOn(by, role)
    await members.assertNameIsFree(context, role.name, null)
    const { id } = await this.createStaffRoles({ ...role, permissions: [...role.permissions] }, context)
    return id
  }

  /** Changes a role for all who hold it. FORBIDDEN for permissions, old or new, that `by` has not, and for one's own. */
  @InjectTransactionManager()
  async changeRole(
    by: Staff,
    id: string,
    change: Partial<NewRole>,
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const before = await this.lockOwnRole(by, id, context)
    assertMayHandOn(by, { ...before, ...change })
    const { permissions, ...rest } = change
    await members.assertNameIsFree(context, rest.name ?? before.name, id)
    await this.updateStaffRoles(
      { id, ...rest, ...(permissions && { permissions: [...permissions] }) },
      context,
    )
  }

  /** Refusal ROLE_IN_USE {members} while somebody holds it. */
  @InjectTransactionManager()
  async removeRole(by: Staff, id: string, @MedusaContext() context: Context = {}): Promise<void> {
    const role = await this.lockOwnRole(by, id, context)
    const holders = await members.countHolders(context, id)
    if (holders) {
      throw roleInUseRefusal(role, holders)
    }
    await this.softDeleteStaffRoles(id, {}, context)
  }

  /** Writes down what somebody is about to do; answers the entry's id for `completeAudit`. */
  @InjectManager()
  async beginAudit(entry: AuditBeginning, @MedusaContext() context: Context = {}): Promise<string> {
    return await audit.beginAudit(context, entry)
  }

  /** What came of it. An entry that is never completed tells that the process ended meanwhile. */
  @InjectManager()
  async completeAudit(id: string, end: AuditEnd, @MedusaContext() context: Context = {}): Promise<void> {
    await audit.completeAudit(context, id, end)
  }

  private async lockOwnRole(by: Staff, id: string, context: Context): Promise<Role> {
    if (readyRole(id)) {
      throw readyRoleError(id)
    }
    const role = await members.lockRole(context, id)
    if (by.role.id === id) {
      throw notOneselfError()
    }
    assertMayHandOn(by, role)
    return role
  }

  private async lockOther(by: Staff, id: string, newRole: string | null, context: Context): Promise<Member> {
    const { member, owners } = await members.lockMemberAndOwners(context, id)
    if (member.subject_id === by.subject_id) {
      throw notOneselfError()
    }
    await this.assertMayGrant(by, member, context)
    if (newRole !== OWNER) {
      assertOwnerLeft(member, owners)
    }
    return member
  }

  private async assertMayGrant(
    by: Staff,
    rights: Omit<Rights, "permissions">,
    context: Context,
  ): Promise<void> {
    const { permissions } = await members.holdRole(context, rights.role_id)
    const reason = whyNotGrant(by, { ...rights, permissions })
    if (reason) {
      throw grantError(reason)
    }
  }
}

function assertOwnerLeft(member: Member, owners: readonly string[]): void {
  if (member.role_id === OWNER && owners.every((id) => id === member.id)) {
    throw lastOwnerRefusal(member.id)
  }
}

/** A role by itself has no scope: its permissions count. */
function assertMayHandOn(by: Staff, { permissions }: { permissions: readonly string[] }): void {
  const reason = whyNotGrant(by, { role_id: "", permissions, scope: "own", department: null, regions: [] })
  if (reason) {
    throw grantError(reason)
  }
}

function ownRole(row: Awaited<ReturnType<typeof members.readStaff>>): Role | null {
  return row.role_permissions
    ? {
        id: row.role_id!,
        name: row.role_name!,
        description: row.role_description,
        permissions: row.role_permissions,
        is_ready: false,
      }
    : null
}
