import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import credentials from "./credentials.json"

const PROVIDER = "emailpass"

export type Admin = { user_id: string; password_hash: string }

/**
 * The terminal's user. Buyers share the password, so its hash is answered for them: hashing is slow on purpose, and
 * would take minutes for all.
 */
export async function ensureAdmin(container: MedusaContainer): Promise<Admin> {
  const identity = (await findIdentity(container)) ?? (await registerIdentity(container))
  const users = container.resolve(Modules.USER)
  const [known] = await users.listUsers({ email: credentials.admin_email })
  if (known) {
    return { user_id: known.id, password_hash: identity.password_hash }
  }
  const { result } = await createUserAccountWorkflow(container).run({
    input: { authIdentityId: identity.id, userData: { email: credentials.admin_email } },
  })
  return { user_id: result.id, password_hash: identity.password_hash }
}

type Identity = { id: string; password_hash: string }

/** Read past the auth module, which never hands out a hash. */
async function findIdentity(container: MedusaContainer): Promise<Identity | undefined> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await connection.raw<{ rows: Identity[] }>(
    `select auth_identity_id as id, provider_metadata ->> 'password' as password_hash
     from provider_identity where entity_id = ? and provider = ? and deleted_at is null`,
    [credentials.admin_email, PROVIDER],
  )
  return rows[0]
}

async function registerIdentity(container: MedusaContainer): Promise<Identity> {
  const body = { email: credentials.admin_email, password: credentials.password }
  const { success, error } = await container.resolve(Modules.AUTH).register(PROVIDER, { body })
  const identity = await findIdentity(container)
  if (!success || !identity) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The demo log-in was not made: ${error}`)
  }
  return identity
}
