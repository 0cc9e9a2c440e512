import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { Refusal } from "../../../utils/refusal"
import type { UnitOfWork } from "../../../utils/unit-of-work"

const PROVIDER = "emailpass"

/**
 * Gives customers a log-in by their e-mail address, without a password: nobody gets in before the holder of the
 * mailbox has set one through the password reset. A log-in that somebody registered under the address without ever
 * becoming a customer proves nothing about the mailbox and is replaced, so that its password and tokens are worthless.
 * Refusal LOG_IN_TAKEN {email} when the address logs in somebody else, such as a user of the admin.
 */
export async function createLogIns(
  container: MedusaContainer,
  unit: UnitOfWork,
  customers: readonly { id: string; email: string }[],
): Promise<string[]> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const context = unit.join(auth)
  const existing = await auth.listProviderIdentities(
    { $or: customers.map(({ email }) => ({ provider: PROVIDER, entity_id: email })) },
    { relations: ["auth_identity"] },
    context,
  )
  const taken = existing.find(({ auth_identity }) => hasActor(auth_identity?.app_metadata))
  if (taken) {
    throw new Refusal(
      "LOG_IN_TAKEN",
      `${taken.entity_id} logs in somebody who is no customer; they must register as a customer first`,
      { email: taken.entity_id },
    )
  }
  const unclaimed = existing.flatMap(({ auth_identity }) => auth_identity?.id ?? [])
  if (unclaimed.length) {
    await auth.deleteAuthIdentities(unclaimed, context)
  }
  const created = await auth.createAuthIdentities(
    customers.map(({ id, email }) => ({
      provider_identities: [{ provider: PROVIDER, entity_id: email }],
      app_metadata: { customer_id: id },
    })),
    context,
  )
  return created.map(({ id }) => id)
}

function hasActor(metadata: Record<string, unknown> | null | undefined): boolean {
  return Object.values(metadata ?? {}).some((value) => value !== null && value !== undefined)
}
